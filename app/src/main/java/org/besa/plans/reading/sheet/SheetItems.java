package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Goes through the rows of a document and tells labels from values.
final class SheetItems {

    private static final int LEAST_TELLING = 3;
    private static final int REACH = 6;
    private static final Pattern BOX = Pattern.compile("^([☐□☑☒✓✔√]|\\[[ xX]?\\])\\s*(\\S.*)$");

    private final LabelMatcher matcher;
    private final List<Item> items = new ArrayList<>();
    private @Nullable Label announced;
    private int announcedAt;

    private SheetItems(LabelMatcher matcher) {
        this.matcher = matcher;
    }

    /// The items of a document of sheets, empty when it is none.
    static List<Item> of(List<Row> rows, LabelMatcher matcher) {
        var reading = new SheetItems(matcher);
        for (int i = 0; i < rows.size(); i++) {
            reading.row(rows.get(i), i);
        }
        return reading.isSheet() ? reading.items : List.of();
    }

    private void row(Row row, int index) {
        for (SourceCell cell : row.filled()) {
            boolean line = row.isLine() || isIndented(row);
            cell(
                    cell,
                    new Item(
                            index,
                            cell.column(),
                            line,
                            null,
                            cell.text().strip(),
                            null,
                            row.units().getFirst(),
                            row.place()));
        }
    }

    /// A line of text that merely begins with a tab is a row of a table only to the eye of the layout.
    private static boolean isIndented(Row row) {
        return row.filled().size() == 1
                && row.cells().size() == 2
                && row.cells().getFirst().text().isBlank()
                && row.cells().getFirst().rowSpan() == 1;
    }

    private void cell(SourceCell cell, Item item) {
        String text = Folding.spaced(cell.text());
        var box = BOX.matcher(text);
        if (box.matches() && matcher.label(box.group(2)) == Label.VALUE) {
            add(item, Label.VALUE, box.group(2), null);
            add(item, null, box.group(1), null);
            return;
        }
        Label label = matcher.label(text);
        if (label != null && (!Label.DEPENDENT.contains(label) || belongs(label, item))) {
            add(item, label, text, null);
            return;
        }
        LabelMatcher.Inline inline = matcher.inline(text);
        if (inline == null || (Label.DEPENDENT.contains(inline.label()) && !belongs(inline.label(), item))) {
            add(item, null, cell.text().strip(), null);
            return;
        }
        add(item, inline.label(), inline.words(), inline.number());
        if (!inline.value().isEmpty()) {
            add(item, null, inline.value(), null);
        }
    }

    private void add(Item item, @Nullable Label label, String text, @Nullable String number) {
        items.add(new Item(item.row(), item.column(), item.line(), label, text, number, item.unit(), item.place()));
        if (label != null && !Label.DEPENDENT.contains(label)) {
            announced = label;
            announcedAt = items.size();
        } else if (label != null) {
            announcedAt = items.size();
        }
    }

    /// Whether a label that needs an announcement has one close before it.
    private boolean belongs(Label label, Item item) {
        boolean near = items.size() - announcedAt <= REACH;
        boolean headOfMilestones =
                items.stream().anyMatch(other -> other.row() == item.row() && other.is(Label.MILESTONES));
        return switch (label) {
            case ACTORS -> announced == Label.OTHERS && near;
            case VALUE -> announced == Label.VALUES && near;
            default -> headOfMilestones && !item.line();
        };
    }

    /// A document of sheets has several telling labels, each first in its row.
    private boolean isSheet() {
        Set<Label> telling = EnumSet.noneOf(Label.class);
        int row = -1;
        for (Item item : items) {
            boolean first = item.row() != row;
            row = item.row();
            boolean headerRow = items.stream()
                                    .filter(i -> i.row() == item.row() && i.label() != null)
                                    .count()
                            > 3
                    && !item.line();
            if (first && item.label() != null && !headerRow && Label.TELLING.contains(item.label())) {
                telling.add(item.label());
            }
        }
        return telling.size() >= LEAST_TELLING
                && !Collections.disjoint(telling, EnumSet.of(Label.COMMITMENT, Label.LEAD, Label.PROBLEM));
    }
}
