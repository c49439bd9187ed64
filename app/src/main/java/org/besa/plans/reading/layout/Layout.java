package org.besa.plans.reading.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.words.Folding;

/// Turns a document into rows and enters every unit of it in the ledger.
///
/// Neighbouring lines with tabs are one table even when a blank line, which is where a page ended, stands
/// between them.
public final class Layout {

    private static final Pattern RULE = Pattern.compile("(?s)(?=.*---)[\\s|:+=_\\-]+");

    private final HeaderMatcher headers;

    /// Knows the words headers are made of, to find columns that only spaces make.
    public Layout(HeaderMatcher headers) {
        this.headers = headers;
    }

    /// The rows of a document in reading order.
    ///
    /// @param ledger the account every line and row is entered in; lines that only draw are settled at once
    /// @throws UnreadableDocument when columns were lost on the way, so that cells cannot be told apart
    public List<Row> rows(SourceDocument document, Ledger ledger) throws UnreadableDocument {
        var rows = new ArrayList<Row>();
        var lines = new ArrayList<SourceLine>();
        int table = 0;
        for (SourceBlock block : document.blocks()) {
            switch (block) {
                case SourceLine line -> lines.add(line);
                case SourceTable drawn -> {
                    table = addLines(lines, table, rows, ledger);
                    lines.clear();
                    addTable(drawn, table++, rows, ledger);
                }
            }
        }
        addLines(lines, table, rows, ledger);
        return rows;
    }

    private static void addTable(SourceTable drawn, int table, List<Row> rows, Ledger ledger) {
        for (SourceRow row : drawn.rows()) {
            String text =
                    String.join("\t", row.cells().stream().map(SourceCell::text).toList());
            rows.add(new Row(List.of(ledger.enter(text, row.place())), row.cells(), row.place(), table, false));
        }
    }

    private int addLines(List<SourceLine> lines, int firstTable, List<Row> rows, Ledger ledger)
            throws UnreadableDocument {
        int table = firstTable;
        var drawn = new HashMap<Integer, LineTable>();
        FlattenedTable.find(lines, headers).forEach(found -> drawn.put(found.start(), found));
        FixedColumns.find(lines, headers).forEach(found -> drawn.put(found.start(), found));
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            LineTable columns = drawn.get(i);
            if (columns != null) {
                rows.addAll(columns.rows(lines, table++, ledger));
                i = columns.end() - 1;
                inTable = false;
                continue;
            }
            int unit = ledger.enter(line.text(), line.place());
            if (line.text().contains("|") && RULE.matcher(line.text()).matches()) {
                ledger.ignore(unit, "line of a drawn table");
                continue;
            }
            List<SourceCell> cells = cells(line.text());
            boolean blank = cells.stream().allMatch(cell -> cell.text().isBlank());
            boolean row = cells.size() > 1;
            if (inTable && !row && !blank) {
                table++;
                inTable = false;
            }
            inTable |= row;
            rows.add(new Row(List.of(unit), cells, line.place(), row ? table : Row.NO_TABLE, false));
        }
        return table + 1;
    }

    /// The cells of a line: parted by tabs, or by pipes when there are at least two.
    private static List<SourceCell> cells(String line) {
        String stripped = line.strip();
        long pipes = stripped.chars().filter(c -> c == '|').count();
        if (pipes >= 2 && !line.contains("\t")) {
            return MarkdownRow.cells(stripped);
        }
        String[] parts = line.split("\t", -1);
        var cells = new ArrayList<SourceCell>();
        for (int i = 0; i < parts.length; i++) {
            cells.add(SourceCell.of(Folding.spaced(parts[i]), i));
        }
        return cells;
    }
}
