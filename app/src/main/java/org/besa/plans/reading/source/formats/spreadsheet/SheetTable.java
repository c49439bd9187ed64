package org.besa.plans.reading.source.formats.spreadsheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.VisibleText;

/// A sheet while its cells arrive: keeps the filled ones and forgets a million rows of formatting.
public final class SheetTable {

    /// Last row a sheet can have, from 1.
    public static final int MAX_ROW = 1 << 20;

    /// Columns a sheet can have.
    public static final int MAX_COLUMN = 1 << 14;

    /// Up to this width a row also gets its empty cells, as a table of a text document has them.
    private static final int WIDEST_FILLED = 64;

    private final Allowance allowance;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private int mergedAwayTexts;

    public SheetTable(Allowance allowance) {
        this.allowance = allowance;
    }

    private record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /// A cell with its text as displayed; a blank one is passed over.
    ///
    /// @param row from 1
    /// @param column from 0
    public void cell(int row, int column, String displayed) throws UnreadableDocument {
        String text = VisibleText.ofCell(displayed);
        if (text.isEmpty() || row < 1 || row > MAX_ROW || column < 0 || column >= MAX_COLUMN) {
            allowance.step();
            return;
        }
        allowance.cell();
        allowance.text(text.length(), text.length(), text);
        NavigableMap<Integer, String> cells = rows.get(row);
        if (cells == null) {
            allowance.row();
            cells = new TreeMap<>();
            rows.put(row, cells);
        }
        cells.put(column, text);
    }

    /// Cells that are shown as one, bounds included.
    public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) throws UnreadableDocument {
        allowance.cell();
        if (firstRow <= lastRow && firstColumn <= lastColumn && firstColumn < MAX_COLUMN) {
            merges.add(new Merge(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /// How many texts stood in cells that a merged cell hides.
    public int mergedAwayTexts() {
        return mergedAwayTexts;
    }

    /// The filled rows of the sheet, its first filled column as column 0; empty when no cell is filled.
    public Optional<SourceTable> table(String sheet) throws UnreadableDocument {
        for (Merge merge : merges) {
            hideUnder(merge);
        }
        rows.values().removeIf(Map::isEmpty);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int first =
                rows.values().stream().mapToInt(NavigableMap::firstKey).min().orElse(0);
        int last = rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0);
        Map<Integer, Map<Integer, Merge>> origins = new HashMap<>();
        Map<Integer, BitSet> covered = new HashMap<>();
        for (Merge merge : merges) {
            cover(merge, first, last, origins, covered);
        }
        List<SourceRow> filled = new ArrayList<>(rows.size());
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
            List<SourceCell> cells = cells(
                    row.getKey(),
                    row.getValue(),
                    first,
                    last,
                    origins.getOrDefault(row.getKey(), Map.of()),
                    covered.getOrDefault(row.getKey(), new BitSet()));
            filled.add(new SourceRow(cells, SourcePlace.onSheet(sheet, row.getKey())));
        }
        return Optional.of(new SourceTable(filled, filled.getFirst().place()));
    }

    private void hideUnder(Merge merge) throws UnreadableDocument {
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row :
                rows.subMap(merge.firstRow(), true, merge.lastRow(), true).entrySet()) {
            allowance.step();
            NavigableMap<Integer, String> under =
                    row.getValue().subMap(merge.firstColumn(), true, merge.lastColumn(), true);
            boolean isFirst = row.getKey() == merge.firstRow();
            int hidden = under.size() - (isFirst && under.containsKey(merge.firstColumn()) ? 1 : 0);
            if (hidden > 0) {
                under.keySet().removeIf(column -> !isFirst || column != merge.firstColumn());
                mergedAwayTexts += hidden;
            }
        }
    }

    private void cover(
            Merge merge, int first, int last, Map<Integer, Map<Integer, Merge>> origins, Map<Integer, BitSet> covered)
            throws UnreadableDocument {
        if (!rows.containsKey(merge.firstRow()) || merge.firstColumn() > last || merge.lastColumn() < first) {
            return;
        }
        int from = Math.max(first, merge.firstColumn());
        int to = Math.min(last, merge.lastColumn());
        for (int row :
                rows.subMap(merge.firstRow(), true, merge.lastRow(), true).keySet()) {
            allowance.step();
            covered.computeIfAbsent(row, key -> new BitSet()).set(from, to + 1);
        }
        origins.computeIfAbsent(merge.firstRow(), row -> new HashMap<>())
                .put(from, new Merge(merge.firstRow(), from, merge.lastRow(), to));
    }

    private List<SourceCell> cells(
            int row,
            NavigableMap<Integer, String> texts,
            int first,
            int last,
            Map<Integer, Merge> origins,
            BitSet covered) {
        boolean fill = last - first < WIDEST_FILLED;
        NavigableMap<Integer, SourceCell> cells = new TreeMap<>();
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            cells.put(text.getKey(), SourceCell.of(text.getValue(), text.getKey() - first));
        }
        for (int column = first; fill && column <= last; column++) {
            if (!covered.get(column)) {
                cells.putIfAbsent(column, SourceCell.of("", column - first));
            }
        }
        for (Map.Entry<Integer, Merge> origin : origins.entrySet()) {
            Merge merge = origin.getValue();
            cells.put(
                    origin.getKey(),
                    new SourceCell(
                            texts.getOrDefault(origin.getKey(), ""),
                            origin.getKey() - first,
                            merge.lastColumn() - merge.firstColumn() + 1,
                            rows.subMap(row, true, merge.lastRow(), true).size()));
        }
        return List.copyOf(cells.values());
    }
}
