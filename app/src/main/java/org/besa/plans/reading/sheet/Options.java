package org.besa.plans.reading.sheet;

import java.util.List;
import org.besa.plans.reading.sheet.Sheet.Entry;

/// Gives marks to the options they tick, and tells when that is not certain.
final class Options {

    private final LabelMatcher matcher;
    private final Sheet sheet;

    Options(LabelMatcher matcher, Sheet sheet) {
        this.matcher = matcher;
        this.sheet = sheet;
    }

    /// Whether a row holds options and marks beside each other.
    boolean isBeside(SheetRow row) {
        return row.items().stream().anyMatch(Item::isOption) && !marks(row).isEmpty();
    }

    /// The marks of a row belong to the options of the same row: to those before them or to those behind.
    void beside(SheetRow row) {
        List<Item> options = row.items().stream().filter(Item::isOption).toList();
        List<Item> marks = marks(row);
        boolean behind = fits(row, options, marks, true);
        boolean before = fits(row, options, marks, false);
        boolean sameCells = options.stream().anyMatch(o -> marks.stream().anyMatch(m -> m.column() == o.column()));
        for (Item option : options) {
            Entry entry = sheet.open(option);
            if (sameCells) {
                int at = row.items().indexOf(option) + 1;
                if (at < row.items().size() && marks.contains(row.items().get(at))) {
                    entry.values().add(row.items().get(at));
                }
            } else if (behind != before) {
                marks.stream()
                        .filter(mark -> isAt(mark, option, options, behind))
                        .forEach(entry.values()::add);
            } else {
                sheet.doubtfulTicks.add(option.label());
            }
        }
        row.items().stream()
                .filter(item -> !item.isLabel() && !marks.contains(item))
                .forEach(item -> sheet.loose.add(new Sheet.Loose(item, false)));
    }

    /// Marks that only follow the options in order: as many as there are options, or none can be told.
    void inOrder(List<Entry> options, List<Item> marks) {
        if (marks.size() == options.size()) {
            for (int i = 0; i < marks.size(); i++) {
                options.get(i).values().add(marks.get(i));
            }
        } else if (!marks.isEmpty()) {
            options.forEach(option -> sheet.doubtfulTicks.add(option.label().label()));
        }
        marks.forEach(mark -> sheet.rows.add(mark.row()));
    }

    private List<Item> marks(SheetRow row) {
        return row.items().stream()
                .filter(item -> !item.isLabel() && matcher.isMark(item.text()))
                .toList();
    }

    /// Whether the grid has a place for a mark on one side of every option, and every mark stands in one.
    private static boolean fits(SheetRow row, List<Item> options, List<Item> marks, boolean behind) {
        Item question = row.items().getFirst().isOption() ? null : row.firstLabel();
        int labelsEnd = question != null && !question.isOption() ? question.end() : row.isIndented() ? 1 : 0;
        boolean room = behind
                ? row.width() > options.getLast().end()
                : options.getFirst().column() > labelsEnd;
        boolean each = marks.stream().allMatch(mark -> options.stream().anyMatch(o -> isAt(mark, o, options, behind)));
        return room && each;
    }

    private static boolean isAt(Item mark, Item option, List<Item> options, boolean behind) {
        int i = options.indexOf(option);
        int from = behind ? option.end() : i == 0 ? 0 : options.get(i - 1).end();
        int to = behind ? i + 1 < options.size() ? options.get(i + 1).column() : Integer.MAX_VALUE : option.column();
        return mark.column() >= from && mark.column() < to;
    }
}
