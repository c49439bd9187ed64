package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Cuts the items of a document into sheets and gives every value to its label.
final class SheetCutter {

    private static final Set<Label> ONCE = EnumSet.of(Label.COMMITMENT, Label.LEAD, Label.PROBLEM, Label.OBJECTIVE);

    private final Claims claims;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Item> front = new ArrayList<>();
    private Sheet sheet = new Sheet();
    private List<Item> heading = List.of();

    SheetCutter(Claims claims) {
        this.claims = claims;
    }

    /// The sheets of a document.
    List<Sheet> sheets() {
        return sheets;
    }

    /// The items before the first sheet.
    List<Item> front() {
        return front;
    }

    void cut(List<Item> items) {
        var labels = new ArrayList<Item>();
        var values = new ArrayList<Item>();
        int first = firstLabel(items);
        front.addAll(items.subList(0, first));
        for (int i = first; i < items.size(); ) {
            int end = rowEnd(items, i);
            List<Item> row = items.subList(i, end);
            if (isMilestoneHeading(row)) {
                settle(labels, values);
                heading = List.copyOf(row);
            } else if (!heading.isEmpty()
                    && row.getFirst().label() == null
                    && !row.getFirst().line()) {
                sheet.milestones.add(new Sheet.MilestoneRow(heading, List.copyOf(row)));
            } else {
                heading = List.of();
                row(row, labels, values);
            }
            i = end;
        }
        settle(labels, values);
        close();
    }

    private void row(List<Item> row, List<Item> labels, List<Item> values) {
        boolean cells = !row.getFirst().line();
        boolean labelled = row.stream().anyMatch(item -> item.label() != null);
        // in a drawn table a row that begins with a label answers nothing above it
        if (cells
                && row.getFirst().label() != null
                && !labels.isEmpty()
                && !row.getFirst().is(Label.VALUE)) {
            settle(labels, values);
        }
        for (Item item : row) {
            if (item.label() == null) {
                values.add(item);
                continue;
            }
            if (!values.isEmpty()) {
                settle(labels, values);
            }
            if (begins(item, labels)) {
                settle(labels, values);
                close();
            }
            labels.add(item);
        }
        boolean answered = cells && labelled && row.getLast().label() == null && labels.size() == 1 && isShort(labels);
        if (answered) {
            settle(labels, values);
        }
    }

    /// A label that takes one value is done with it; others may go on in the next row.
    private static boolean isShort(List<Item> labels) {
        Label label = labels.getFirst().label();
        return label != null && Label.SINGLE.contains(label);
    }

    /// Whether a label begins another sheet: one that stands once in each.
    private boolean begins(Item item, List<Item> labels) {
        Label label = item.label();
        boolean seen = label != null
                && ONCE.contains(label)
                && (sheet.has(label) || labels.stream().anyMatch(l -> l.is(label)));
        return seen && (label == Label.COMMITMENT || (label == Label.LEAD && sheet.entries.size() > 2));
    }

    private void settle(List<Item> labels, List<Item> values) {
        List<Item> asked = withoutAnnouncements(labels);
        if (!asked.isEmpty()) {
            List<Integer> given = claims.claims(asked, values);
            for (int l = 0; l < asked.size(); l++) {
                var own = new ArrayList<Item>();
                for (int v = 0; v < values.size(); v++) {
                    if (given.get(v) == l) {
                        own.add(values.get(v));
                    }
                }
                sheet.entries.add(new Sheet.Entry(asked.get(l), own));
            }
            for (int v = 0; v < values.size(); v++) {
                if (given.get(v) < 0) {
                    sheet.unclaimed.add(values.get(v));
                }
            }
        } else {
            sheet.unclaimed.addAll(values);
        }
        labels.stream()
                .filter(label -> !asked.contains(label))
                .forEach(label -> sheet.entries.add(new Sheet.Entry(label, List.of())));
        labels.clear();
        values.clear();
    }

    /// A label followed by the labels it announces asks for nothing itself.
    private static List<Item> withoutAnnouncements(List<Item> labels) {
        var asked = new ArrayList<Item>();
        for (int i = 0; i < labels.size(); i++) {
            Item next = i + 1 < labels.size() ? labels.get(i + 1) : null;
            boolean announces = next != null
                    && ((labels.get(i).is(Label.OTHERS) && next.is(Label.ACTORS))
                            || (labels.get(i).is(Label.VALUES) && next.is(Label.VALUE)));
            if (!announces) {
                asked.add(labels.get(i));
            }
        }
        return asked;
    }

    private void close() {
        if (!sheet.entries.isEmpty() || !sheet.milestones.isEmpty()) {
            sheets.add(sheet);
        }
        sheet = new Sheet();
        heading = List.of();
    }

    private static boolean isMilestoneHeading(List<Item> row) {
        boolean labels = row.size() > 1 && row.stream().allMatch(item -> item.label() != null);
        return labels
                && !row.getFirst().line()
                && row.stream().anyMatch(item -> item.is(Label.MILESTONES))
                && row.stream().anyMatch(item -> item.is(Label.START) || item.is(Label.END) || item.is(Label.NEW));
    }

    private static int rowEnd(List<Item> items, int from) {
        int end = from + 1;
        while (end < items.size() && items.get(end).row() == items.get(from).row()) {
            end++;
        }
        return end;
    }

    /// The first label of the first sheet: the commitment's, else the first of those close together.
    private static int firstLabel(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            boolean near = labelsAmong(items.subList(i, Math.min(items.size(), i + 12))) >= 3;
            Label label = items.get(i).label();
            if (near && label != null && Label.TELLING.contains(label)) {
                return i;
            }
        }
        return items.size();
    }

    private static long labelsAmong(List<Item> items) {
        return items.stream().filter(item -> item.label() != null).count();
    }
}
