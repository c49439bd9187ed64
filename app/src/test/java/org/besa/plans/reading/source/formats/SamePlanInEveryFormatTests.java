package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.besa.plans.reading.documents.CsvDocument;
import org.besa.plans.reading.documents.DocxDocument;
import org.besa.plans.reading.documents.Flattened;
import org.besa.plans.reading.documents.HtmlDocument;
import org.besa.plans.reading.documents.OdtDocument;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.documents.XlsxDocument;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamePlanInEveryFormatTests {

    private static final SamplePlan PLAN = SamplePlan.small();

    @TempDir
    private Path folder;

    @Test
    void docxSaysWhatThePlanSays() throws Exception {
        assertSame(DocxDocument.of(PLAN).write(folder.resolve("plan.bin")), DocumentFormat.DOCX);
    }

    @Test
    void xlsxSaysWhatThePlanSays() throws Exception {
        assertSame(XlsxDocument.of(PLAN).write(folder.resolve("plan.bin")), DocumentFormat.XLSX);
    }

    @Test
    void odtSaysWhatThePlanSays() throws Exception {
        assertSame(OdtDocument.of(PLAN).write(folder.resolve("plan.bin")), DocumentFormat.ODT);
    }

    @Test
    void htmlSaysWhatThePlanSays() throws Exception {
        assertSame(Files.writeString(folder.resolve("plan.bin"), HtmlDocument.of(PLAN)), DocumentFormat.HTML);
    }

    @Test
    void docSaysWhatThePlanSays() throws Exception {
        assertSame(Files.write(folder.resolve("plan.bin"), RichDocuments.doc()), DocumentFormat.DOC);
    }

    @Test
    void csvSaysWhatThePlanSays() throws Exception {
        assertSame(Files.writeString(folder.resolve("plan.bin"), CsvDocument.of(PLAN)), DocumentFormat.CSV);
    }

    private static void assertSame(Path file, DocumentFormat format) throws Exception {
        SourceDocument document = Formats.read(file);
        assertThat(document.format()).isEqualTo(format);
        assertThat(Flattened.of(document)).isEqualTo(Flattened.of(PLAN));
    }
}
