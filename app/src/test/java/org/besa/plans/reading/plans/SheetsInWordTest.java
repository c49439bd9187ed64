package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.plans.reading.documents.Redrawn;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.formats.DocumentFormats;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.besa.plans.reading.source.text.TextSourceReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sheet says the same in Word as on the page it was drawn from.
class SheetsInWordTest {

    private static final DocumentFormats FORMATS = new DocumentFormats(new TextSourceReader(), new PdfSource());

    @TempDir
    private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/besa/plans/reading/plans"))) {
            return files.filter(file -> file.getFileName().toString().matches("ogp-.*\\.html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void mergedCellsAndTicksAreUnderstoodTheSame(Path page) throws Exception {
        SourceDocument drawn = FORMATS.read(page, ReadingLimits.DEFAULT, ReadingProgress.SILENT);
        Path word = Redrawn.docx(drawn).write(folder.resolve("sheet.docx"));
        SourceDocument redrawn = FORMATS.read(word, ReadingLimits.DEFAULT, ReadingProgress.SILENT);

        assertThat(redrawn.format()).isEqualTo(DocumentFormat.DOCX);
        assertThat(commitments(redrawn)).isEqualTo(commitments(drawn));
    }

    private static Object commitments(SourceDocument document) throws Exception {
        Map<String, Object> essence =
                Essence.of(PlanReader.ofAllFormats().understand(document, ReadingOptions.DEFAULT));
        return essence.getOrDefault("commitments", List.of());
    }
}
