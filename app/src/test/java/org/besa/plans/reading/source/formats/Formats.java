package org.besa.plans.reading.source.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.besa.plans.reading.source.text.TextSourceReader;

/// Reads documents in the tests of this package.
final class Formats {

    static final DocumentFormats ALL = new DocumentFormats(new TextSourceReader(), new PdfSource());

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

    /// The document for people: a line as it stands, a row as `[column text]` for each cell, with its last column
    /// when it covers several, and an arrow with the rows it covers when those are several. Blank lines are left
    /// out, line feeds are shown as `¶`.
    static List<String> shown(SourceDocument document) {
        List<String> shown = new ArrayList<>();
        for (SourceBlock block : document.blocks()) {
            switch (block) {
                case SourceLine line when line.text().isEmpty() -> {}
                case SourceLine line -> shown.add(line.text());
                case SourceTable table -> table.rows().forEach(row -> shown.add(shown(row)));
            }
        }
        return shown;
    }

    private static String shown(SourceRow row) {
        return row.cells().stream().map(Formats::shown).collect(Collectors.joining(" "));
    }

    private static String shown(SourceCell cell) {
        String columns = cell.columnSpan() > 1
                ? cell.column() + "-" + (cell.column() + cell.columnSpan() - 1)
                : String.valueOf(cell.column());
        String rows = cell.rowSpan() > 1 ? "↓" + cell.rowSpan() : "";
        return "[" + (columns + rows + " " + cell.text().replace('\n', '¶')).strip() + "]";
    }
}
