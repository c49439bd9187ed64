package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.sheet.Sheet.Entry;
import org.besa.plans.reading.sheet.Sheet.Loose;

/// Labels in lines that wait for their values, and the values that came: their order tells what belongs together.
final class WaitingLabels {

    private final Sheet sheet;
    private final Claims claims;
    private final LabelMatcher matcher;
    private final List<Item> labels = new ArrayList<>();
    private final List<Item> values = new ArrayList<>();

    WaitingLabels(Sheet sheet, Claims claims, LabelMatcher matcher) {
        this.sheet = sheet;
        this.claims = claims;
        this.matcher = matcher;
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /// Whether the last label waits, and is of a kind.
    boolean endsWith(Label label) {
        return !labels.isEmpty() && values.isEmpty() && labels.getLast().is(label);
    }

    /// A label after values asks for the values that follow it.
    void ask(Item label) {
        if (!values.isEmpty()) {
            settle();
        }
        labels.add(label);
    }

    void answer(Item value) {
        values.add(value);
    }

    /// Gives the values of lines to the labels that wait for them.
    void settle() {
        List<Item> marks = values.stream().filter(v -> matcher.isMark(v.text())).toList();
        List<Item> options = labels.stream().filter(Item::isOption).toList();
        List<Item> asked = asked();
        List<Item> given = options.isEmpty()
                ? values
                : values.stream().filter(v -> !marks.contains(v)).toList();
        List<Integer> taken = asked.isEmpty() ? List.of() : claims.claims(asked, given);
        var ticked = new ArrayList<Entry>();
        for (Item label : labels) {
            Entry entry = sheet.open(label);
            if (label.isOption()) {
                ticked.add(entry);
            }
            int l = asked.indexOf(label);
            for (int v = 0; v < taken.size(); v++) {
                if (l >= 0 && taken.get(v) == l) {
                    entry.values().add(given.get(v));
                    sheet.rows.add(given.get(v).row());
                }
            }
        }
        for (int v = 0; v < given.size(); v++) {
            if (taken.isEmpty() || taken.get(v) < 0) {
                sheet.loose.add(new Loose(given.get(v), false));
            }
        }
        if (!options.isEmpty()) {
            new Options(matcher, sheet).inOrder(ticked, marks);
        }
        labels.clear();
        values.clear();
    }

    /// The labels that ask for a value: options are ticked, and what only announces the next label asks for nothing.
    private List<Item> asked() {
        var asked = new ArrayList<Item>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i).label();
            Label next = i + 1 < labels.size() ? labels.get(i + 1).label() : null;
            boolean announces = label != null && next != null && label.announces(next);
            if (!announces && !labels.get(i).isOption()) {
                asked.add(labels.get(i));
            }
        }
        return asked;
    }
}
