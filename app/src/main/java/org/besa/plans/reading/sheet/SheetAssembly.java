package org.besa.plans.reading.sheet;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.besa.plans.reading.sheet.Sheet.Entry;
import org.besa.plans.reading.sheet.Sheet.Loose;
import org.besa.plans.reading.sheet.Sheet.MilestoneRow;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// Gives every value of a sheet to its label: in a drawn table by row and column, in lines by order.
final class SheetAssembly {

    private static final int LONGEST_UNKNOWN_LABEL = 160;
    private static final Pattern ROW_NUMBER = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})*|[a-zA-Z]|[IVX]{1,5})[.)]?");

    private final Claims claims;
    private final LabelMatcher matcher;
    private final Sheet sheet;
    private final WaitingLabels waiting;
    /// Labels of one row of a table, answered by the rows below.
    private List<Entry> head = List.of();
    private @Nullable MilestoneHeading milestones;
    private @Nullable SheetRow last;

    SheetAssembly(SourcePlace place, Claims claims, LabelMatcher matcher) {
        this.claims = claims;
        this.matcher = matcher;
        this.sheet = new Sheet(place);
        this.waiting = new WaitingLabels(sheet, claims, matcher);
    }

    Sheet sheet(List<SheetRow> rows) {
        int from = rows.getFirst().hasLabel() ? 0 : 1;
        if (from == 1) {
            title(rows.getFirst());
        }
        for (int i = from; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            SheetRow next = i + 1 < rows.size() ? rows.get(i + 1) : null;
            if (row.line()) {
                line(row);
            } else {
                cells(row, next);
            }
            last = row;
        }
        waiting.settle();
        return sheet;
    }

    /// The title above a sheet that has no label for it.
    private void title(SheetRow row) {
        Item title = row.first();
        sheet.open(title.as(Label.COMMITMENT)).values().add(title);
    }

    private void line(SheetRow row) {
        if (!row.hasLabel() && head.size() > 1 && row.items().stream().allMatch(i -> matcher.isMark(i.text()))) {
            row.items().forEach(item -> below(item, row));
            return;
        }
        if (row.hasLabel()) {
            head = List.of();
            milestones = null;
        }
        var options = new Options(matcher, sheet);
        if (options.isBeside(row)) {
            waiting.settle();
            ticked(row, options);
            return;
        }
        for (Item item : row.items()) {
            if (item.isLabel()) {
                waiting.ask(item);
            } else if (waiting.isEmpty()) {
                unlabelled(row, item);
            } else {
                waiting.answer(item);
            }
        }
    }

    /// A line that no label waits for.
    private void unlabelled(SheetRow row, Item item) {
        Entry open = sheet.entries.isEmpty() ? null : sheet.entries.getLast();
        boolean empty = open != null
                && open.values().isEmpty()
                && !open.label().isOption()
                && !(open.label().is(Label.MILESTONES) && !sheet.milestones.isEmpty());
        boolean wrapped = last != null && !last.line() && row.isIndented() && open != null && milestones == null;
        if (open != null && (empty || wrapped)) {
            open.values().add(item);
            sheet.rows.add(row.index());
        } else {
            sheet.loose.add(new Loose(item, last == null || !last.line() || isOutside()));
        }
    }

    private boolean isOutside() {
        return !sheet.loose.isEmpty() && sheet.loose.getLast().outside();
    }

    private void cells(SheetRow row, @Nullable SheetRow next) {
        boolean announced = waiting.endsWith(Label.MILESTONES)
                || (!sheet.entries.isEmpty()
                        && sheet.entries.getLast().label().is(Label.MILESTONES)
                        && sheet.entries.getLast().values().isEmpty());
        MilestoneHeading heading = next == null ? null : MilestoneHeading.of(row, next, announced, matcher);
        if (heading != null) {
            waiting.settle();
            head = List.of();
            milestones = heading;
            sheet.rows.add(row.index());
            return;
        }
        if (milestones != null && milestone(milestones, row)) {
            sheet.rows.add(row.index());
            return;
        }
        milestones = null;
        if (row.hasLabel()) {
            waiting.settle();
            labelled(row, next);
        } else {
            answers(row);
        }
    }

    private boolean milestone(MilestoneHeading heading, SheetRow row) {
        MilestoneHeading both = heading.with(row, matcher);
        if (both != null) {
            milestones = both;
            return true;
        }
        Item first = row.first();
        boolean label = first.isLabel() && !first.isOption() && !row.isIndented();
        boolean across = row.cells().stream().anyMatch(heading::isAcross);
        boolean pair = row.cells().size() == 2 && heading.heads().size() > 2 && notADate(heading, row);
        if (label || across || pair) {
            return false;
        }
        sheet.milestones.add(new MilestoneRow(heading, row.cells(), row.place()));
        return true;
    }

    /// Whether a row of two cells has words where milestones have a date: then it is a label and its value.
    private boolean notADate(MilestoneHeading heading, SheetRow row) {
        MilestoneHeading.Head above = heading.above(row.cells().getLast());
        boolean date = above != null
                && (above.label() == Label.START || above.label() == Label.END || above.label() == Label.DATES);
        return date && !claims.isTime(row.cells().getLast().text()) && !row.isIndented();
    }

    private void labelled(SheetRow row, @Nullable SheetRow next) {
        sheet.rows.add(row.index());
        head = List.of();
        boolean onlyLabels = row.items().stream().allMatch(Item::isLabel);
        boolean answeredBelow = next != null
                && next.isInTableOf(row)
                && !next.hasLabel()
                && (areAllAsked(row) || !isUnknownPair(next, row));
        var options = new Options(matcher, sheet);
        if (options.isBeside(row)) {
            ticked(row, options);
        } else if (onlyLabels && (answeredBelow || row.items().size() == 1)) {
            head = row.items().stream().map(sheet::open).toList();
        } else {
            inOrder(row);
        }
    }

    /// A mark beside its option ticks that one and nothing else.
    private void ticked(SheetRow row, Options options) {
        row.items().stream().filter(i -> i.isLabel() && !i.isOption()).forEach(sheet::open);
        options.beside(row);
        sheet.rows.add(row.index());
    }

    /// The values of a row stand behind their labels; what stands before the first numbers the row.
    private void inOrder(SheetRow row) {
        Entry open = null;
        List<Item> items = row.items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean last = i == items.size() - 1;
            if (open == null && !item.isLabel()) {
                if (!ROW_NUMBER.matcher(item.text()).matches()) {
                    sheet.loose.add(new Loose(item, false));
                }
            } else if (open == null || (item.isLabel() && !(last && isValue(open, item)))) {
                open = sheet.open(item);
            } else {
                open.values().add(item.as(null));
            }
        }
    }

    /// Whether a row has several labels of which none can answer the other.
    private static boolean areAllAsked(SheetRow row) {
        return row.items().size() > 1 && row.items().stream().allMatch(SheetAssembly::isNeverAnAnswer);
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
    private void answers(SheetRow row) {
        boolean unanswered =
                head.size() > 1 || (head.size() == 1 && head.getFirst().values().isEmpty());
        if (head.size() > 1 && row.isInTableOf(last)) {
            row.items().forEach(item -> below(item, row));
        } else if (!waiting.isEmpty()) {
            row.items().forEach(waiting::answer);
        } else if (isUnknownPair(row, last) && !(unanswered && !opensPart(head.getFirst()))) {
            Item label = row.first();
            head = List.of();
            Entry entry = sheet.open(label.as(Label.UNKNOWN));
            row.items().stream().skip(1).forEach(entry.values()::add);
            sheet.rows.add(row.index());
        } else {
            row.items().forEach(item -> goesOn(item, row));
        }
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
    private void goesOn(Item item, SheetRow row) {
        Entry open = sheet.entries.isEmpty() ? null : sheet.entries.getLast();
        if (open != null && (open.values().isEmpty() || isRest(row, open))) {
            open.values().add(item);
            sheet.rows.add(row.index());
        } else {
            sheet.loose.add(new Loose(item, false));
        }
    }

    /// Whether a row may be the rest of an answer above it.
    private boolean isRest(SheetRow row, Entry open) {
        boolean adjoins = row.isInTableOf(last) || isAfterPageBreak(row);
        return adjoins
                && (row.isIndented() || !Label.SINGLE.contains(open.label().label()));
    }

    private boolean isAfterPageBreak(SheetRow row) {
        return last != null
                && !last.line()
                && !Objects.equals(row.place().page(), last.place().page());
    }
}
