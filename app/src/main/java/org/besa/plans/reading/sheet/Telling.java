package org.besa.plans.reading.sheet;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;

/// Tells documents of commitment sheets from others by their labels.
record Telling(LabelMatcher matcher) {

    private static final int LEAST_TELLING = 3;
    private static final int COLUMNS_OF_A_HEADER = 4;

    /// A document of sheets has several telling labels, each first in its row.
    boolean isOfSheets(List<Row> all) {
        Set<Label> telling = EnumSet.noneOf(Label.class);
        for (Row row : all) {
            List<SourceCell> filled = row.filled();
            if (filled.isEmpty()) {
                continue;
            }
            SourceCell head = row.isLine() ? SheetItems.unmarked(filled.getFirst()) : filled.getFirst();
            String text = head.text().strip();
            String opening = text.lines().findFirst().orElse("");
            Label label = matcher.label(text);
            LabelMatcher.Inline inline = label == null ? matcher.inline(opening) : null;
            label = label == null ? inline == null ? matcher.label(opening) : inline.label() : label;
            if (label != null && Label.TELLING.contains(label) && !isHeader(filled, label)) {
                telling.add(label);
            }
        }
        return telling.size() >= LEAST_TELLING
                && !Collections.disjoint(telling, EnumSet.of(Label.COMMITMENT, Label.LEAD, Label.PROBLEM));
    }

    /// Whether a row is the header of a table with many columns rather than a row of a sheet.
    private boolean isHeader(List<SourceCell> filled, Label first) {
        return first != Label.MILESTONES
                && filled.size() >= COLUMNS_OF_A_HEADER
                && filled.stream()
                                .filter(cell -> matcher.label(cell.text()) != null)
                                .count()
                        >= COLUMNS_OF_A_HEADER;
    }
}
