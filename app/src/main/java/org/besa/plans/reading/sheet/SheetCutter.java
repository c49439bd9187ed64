package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;

/// Cuts the rows of a document into sheets.
///
/// @param front rows before the first sheet
/// @param sheets in order
/// @param between rows that name a commitment but hold nothing of it, such as a list of contents between sheets
record SheetCutter(List<SheetRow> front, List<Sheet> sheets, List<SheetRow> between) {

    static SheetCutter cut(List<SheetRow> rows, Claims claims, LabelMatcher matcher) {
        List<Integer> starts = SheetStarts.of(rows);
        int first = starts.isEmpty() ? rows.size() : starts.getFirst();
        var front = new ArrayList<>(rows.subList(0, first));
        var sheets = new ArrayList<Sheet>();
        var between = new ArrayList<SheetRow>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : rows.size();
            List<SheetRow> own = rows.subList(starts.get(i), end);
            if (!isMention(own)) {
                sheets.add(new SheetAssembly(own.getFirst().place(), claims, matcher).sheet(own));
            } else if (sheets.isEmpty()) {
                front.addAll(own);
            } else {
                between.addAll(own);
            }
        }
        return new SheetCutter(front, sheets, between);
    }

    /// Whether rows only name a commitment.
    private static boolean isMention(List<SheetRow> rows) {
        return rows.stream()
                .flatMap(row -> row.items().stream())
                .filter(Item::isLabel)
                .allMatch(item -> item.is(Label.COMMITMENT) || item.is(Label.NUMBER));
    }
}
