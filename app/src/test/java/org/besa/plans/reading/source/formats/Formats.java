package org.besa.plans.reading.source.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;

/// Reads documents in tests of the formats of this package; text and PDF come out empty.
final class Formats {

    private static final SourceReader ELSEWHERE = (file, limits, progress) ->
            new SourceDocument(DocumentFormat.TEXT, List.of(), false, List.of("read elsewhere"));

    static final DocumentFormats ALL = new DocumentFormats(ELSEWHERE, ELSEWHERE);

    private Formats() {}

    static SourceDocument read(Path file) throws UnreadableDocument, IOException {
        return ALL.read(file, ReadingLimits.DEFAULT, ReadingProgress.SILENT);
    }

    /// The refusal that reading the file ends in.
    static UnreadableDocument refusal(Path file, ReadingLimits limits) throws IOException {
        try {
            ALL.read(file, limits, ReadingProgress.SILENT);
        } catch (UnreadableDocument e) {
            return e;
        }
        throw new AssertionError("The document was read");
    }

    static UnreadableDocument refusal(Path file) throws IOException {
        return refusal(file, ReadingLimits.DEFAULT);
    }
}
