package org.besa.plans.reading.source.formats.opendocument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.besa.plans.reading.source.formats.packed.XmlPart;

/// Reads OpenDocument texts (ODT) and their templates: page headers, body, footnotes as lines of their own.
public final class OdtSource implements SourceReader {

    private static final String STYLES = "styles.xml";

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        try (PackedFile packed = PackedFile.open(file, allowance)) {
            OpenDocumentStyles styles = new OpenDocumentStyles();
            if (packed.has(STYLES)) {
                try (XmlPart xml = packed.xml(STYLES)) {
                    styles.read(xml);
                }
            }
            Composer composer = new Composer(allowance, Composer.Placing.COLUMN_BY_COLUMN);
            OdtText text = new OdtText(composer, styles);
            if (packed.has(STYLES)) {
                try (XmlPart xml = packed.xml(STYLES)) {
                    text.readHeadersAndFooters(xml);
                }
            }
            try (XmlPart xml = packed.xml("content.xml")) {
                text.readBody(xml);
            }
            List<String> remarks = new ArrayList<>(text.remarks());
            remarks.addAll(composer.remarks());
            if (packed.parts().stream().anyMatch(part -> part.startsWith("Basic/") || part.startsWith("Scripts/"))) {
                remarks.add("The document carries macros; they were not run.");
            }
            return new SourceDocument(DocumentFormat.ODT, composer.blocks(), false, remarks);
        }
    }
}
