package org.besa.plans.reading.plans;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/// A document drawn in a test: lines and tables, each cell parted by a bar; "3<text" covers three columns and "2^text"
/// two rows.
final class Drawn {

    private final List<SourceBlock> blocks = new ArrayList<>();
    private int line;

    Drawn line(String text) {
        blocks.add(new SourceLine(text, SourcePlace.line(++line)));
        return this;
    }

    Drawn table(String... rows) {
        return table(null, null, rows);
    }

    Drawn onPage(int page, String... rows) {
        return table(page, null, rows);
    }

    Drawn sheet(String name, String... rows) {
        return table(null, name, rows);
    }

    Reading read() throws UnreadableDocument {
        var document = new SourceDocument(DocumentFormat.DOCX, blocks, false, List.of());
        return PlanReader.ofAllFormats().understand(document, ReadingOptions.DEFAULT);
    }

    private Drawn table(@Nullable Integer page, @Nullable String sheet, String... rows) {
        List<SourceRow> all = new ArrayList<>();
        for (String row : rows) {
            all.add(new SourceRow(cells(row), new SourcePlace(page, sheet, ++line, false)));
        }
        blocks.add(new SourceTable(all, all.getFirst().place()));
        return this;
    }

    private static List<SourceCell> cells(String row) {
        List<SourceCell> cells = new ArrayList<>();
        int column = 0;
        for (String text : row.split("\\|", -1)) {
            String plain = text.strip();
            if (plain.equals("^")) {
                column++;
                continue;
            }
            boolean wide = plain.matches("\\d<.*");
            boolean high = plain.matches("\\d\\^.*");
            int span = wide || high ? plain.charAt(0) - '0' : 1;
            String inner = wide || high ? plain.substring(2) : plain;
            cells.add(new SourceCell(inner, column, wide ? span : 1, high ? span : 1));
            column += wide ? span : 1;
        }
        return cells;
    }
}
