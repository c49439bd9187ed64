package org.besa.plans.reading.sheet;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.besa.plans.reading.sheet.Sheet.Entry;
import org.besa.plans.reading.sheet.Sheet.Loose;
import org.jspecify.annotations.Nullable;

/// Gives the values in the rows of a drawn table to their labels, by row and column.
final class TableRows {

    private static final int LONGEST_UNKNOWN_LABEL = 160;
    private static final Pattern ROW_NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})*|[a-zA-Z]|[IVX]{1,5})[.)]?");

    private final Sheet sheet;
    private final WaitingLabels waiting;
    private final LabelMatcher matcher;
    /// Labels of one row of a table, answered by the rows below.
    private List<Entry> head = List.of();

    TableRows(Sheet sheet, WaitingLabels waiting, LabelMatcher matcher) {
        this.sheet = sheet;
        this.waiting = waiting;
        this.matcher = matcher;
    }

    /// The labels of the last row answer nothing that follows.
    void close() {
        head = List.of();
    }

    /// Whether a line of marks alone ticks the options in a row above.
    boolean ticks(SheetRow line) {
        boolean marks = !line.hasLabel()
                && head.size() > 1
                && line.items().stream().allMatch(item -> matcher.isMark(item.text()));
        if (marks) {
            line.items().forEach(item -> below(item, line));
        }
        return marks;
    }

    /// A row with labels.
    ///
    /// @param next the row below, null when there is none
    void labelled(SheetRow row, @Nullable SheetRow next) {
        sheet.rows.add(row.index());
        head = List.of();
        boolean onlyLabels = row.items().stream().allMatch(Item::isLabel);
        boolean answeredBelow = next != null
                && next.isInTableOf(row)
                && !next.hasLabel()
                && (areAllAsked(row) || !isUnknownPair(next, row));
        if (new Options(matcher, sheet).isBeside(row)) {
            ticked(row);
        } else if (onlyLabels && (answeredBelow || row.items().size() == 1)) {
            head = row.items().stream().map(sheet::open).toList();
        } else {
            inOrder(row);
        }
    }

    /// A mark beside its option ticks that one and nothing else.
    void ticked(SheetRow row) {
        row.items().stream().filter(i -> i.isLabel() && !i.isOption()).forEach(sheet::open);
        new Options(matcher, sheet).beside(row);
        sheet.rows.add(row.index());
    }

    /// The values of a row stand behind their labels; what stands before the first numbers the row.
    private void inOrder(SheetRow row) {
        Entry open = null;
        List<Item> items = row.items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean atEnd = i == items.size() - 1;
            if (open == null && !item.isLabel()) {
                if (!ROW_NUMBER.matcher(item.text()).matches()) {
                    sheet.loose.add(new Loose(item, false));
                }
            } else if (open == null || (item.isLabel() && !(atEnd && isValue(open, item)))) {
                open = sheet.open(item);
            } else {
                open.values().add(item.as(null));
            }
        }
    }

    /// Whether a row has several labels of which none can answer the other.
    private static boolean areAllAsked(SheetRow row) {
        return row.items().size() > 1 && row.items().stream().allMatch(TableRows::isNeverAnAnswer);
    }

    private static boolean isNeverAnAnswer(Item item) {
        return item.label() != null && Label.NEVER_ANSWERS.contains(item.label());
    }

    /// Whether what reads like a label answers the label before it.
    private static boolean isValue(Entry open, Item item) {
        Label label = open.label().label();
        return open.values().isEmpty()
                && item.label() != null
                && label != null
                && !label.announces(item.label())
                && !isNeverAnAnswer(item)
                && !item.isOption();
    }

    /// A row without labels.
    ///
    /// @param last the row above, null when there is none
    void answers(SheetRow row, @Nullable SheetRow last) {
        boolean unanswered =
                head.size() > 1 || (head.size() == 1 && head.getFirst().values().isEmpty());
        if (head.size() > 1 && row.isInTableOf(last)) {
            row.items().forEach(item -> below(item, row));
        } else if (!waiting.isEmpty()) {
            row.items().forEach(waiting::answer);
        } else if (isNextKind(row, last)) {
            sheet.open(row.first().as(Label.ACTORS)).values().add(row.items().getLast());
        } else if (isUnknownPair(row, last) && !(unanswered && !opensPart(head.getFirst()))) {
            Item label = row.first();
            head = List.of();
            Entry entry = sheet.open(label.as(Label.UNKNOWN));
            row.items().stream().skip(1).forEach(entry.values()::add);
            sheet.rows.add(row.index());
        } else {
            row.items().forEach(item -> goesOn(item, row, last));
        }
    }

    /// Two cells of which the first stands below a kind of actors: it names another kind, in whatever words.
    private boolean isNextKind(SheetRow row, @Nullable SheetRow last) {
        Item above = sheet.entries.isEmpty() ? null : sheet.entries.getLast().label();
        return above != null
                && above.is(Label.ACTORS)
                && adjoins(row, last)
                && row.isIndented()
                && row.items().size() == 2
                && row.first().column() == above.column()
                && row.first().end() == above.end();
    }

    private static boolean opensPart(Entry entry) {
        return entry.label().label() != null
                && Label.OPENING.contains(entry.label().label());
    }

    /// Two cells of which the first stands where labels stand.
    private boolean isUnknownPair(SheetRow row, @Nullable SheetRow above) {
        return row.items().size() >= 2
                && !matcher.isMark(row.first().text())
                && row.cells().size() == 2
                && !row.isIndented()
                && row.isInTableOf(above)
                && row.first().text().length() <= LONGEST_UNKNOWN_LABEL;
    }

    /// A value below a row of labels: the column decides.
    private void below(Item item, SheetRow row) {
        Entry above = null;
        for (Entry entry : head) {
            above = entry.label().column() <= item.column() ? entry : above;
        }
        boolean mark = matcher.isMark(item.text());
        sheet.rows.add(row.index());
        if (mark && !isPlaceForTick(above, item)) {
            head.stream()
                    .filter(e -> e.label().isOption())
                    .forEach(e -> sheet.doubtfulTicks.add(e.label().label()));
        }
        if (above == null) {
            sheet.loose.add(new Loose(item, false));
        } else if (!mark || above.label().isOption()) {
            above.values().add(item);
        }
    }

    private static boolean isPlaceForTick(@Nullable Entry above, Item mark) {
        return above != null
                && above.label().isOption()
                && above.values().isEmpty()
                && mark.column() < above.label().end();
    }

    /// A value whose label stands in a row above.
    private void goesOn(Item item, SheetRow row, @Nullable SheetRow last) {
        Entry open = sheet.entries.isEmpty() ? null : sheet.entries.getLast();
        if (open != null && (open.values().isEmpty() || isRest(row, open, last))) {
            open.values().add(item);
            sheet.rows.add(row.index());
        } else {
            sheet.loose.add(new Loose(item, false));
        }
    }

    /// Whether a row may be the rest of an answer above it.
    private static boolean isRest(SheetRow row, Entry open, @Nullable SheetRow last) {
        return adjoins(row, last)
                && (row.isIndented() || !Label.SINGLE.contains(open.label().label()));
    }

    /// Whether a row stands directly below another, page breaks aside.
    private static boolean adjoins(SheetRow row, @Nullable SheetRow last) {
        return row.isInTableOf(last)
                || (last != null
                        && !last.line()
                        && !Objects.equals(row.place().page(), last.place().page()));
    }
}
