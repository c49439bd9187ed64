package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourcePlace;

/// One commitment sheet: labels with the values they were given, in order.
///
/// Whoever makes a commitment of it takes the entries; what nobody took is still there.
final class Sheet {

    /// A label with its values.
    record Entry(Item label, List<Item> values) {

        String text() {
            return values.stream()
                    .map(Item::text)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }

    /// A row below a heading of milestones.
    record MilestoneRow(MilestoneHeading heading, List<SourceCell> cells, SourcePlace place) {}

    /// A value, or a line outside the table, that no label claims.
    ///
    /// @param outside whether it stands outside the sheet's table
    record Loose(Item item, boolean outside) {}

    final SourcePlace place;
    final List<Entry> entries = new ArrayList<>();
    final List<MilestoneRow> milestones = new ArrayList<>();
    final List<Loose> loose = new ArrayList<>();
    /// Rows of which something was understood.
    final Set<Integer> rows = new HashSet<>();
    /// Labels of options whose ticks no longer tell which option they tick.
    final Set<Label> doubtfulTicks = new HashSet<>();
    private final Set<Entry> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());

    Sheet(SourcePlace place) {
        this.place = place;
    }

    /// A new entry, to which values may be given.
    Entry open(Item label) {
        var entry = new Entry(label, new ArrayList<>());
        entries.add(entry);
        rows.add(label.row());
        return entry;
    }

    List<Entry> all(Label label) {
        return entries.stream().filter(entry -> entry.label().is(label)).toList();
    }

    boolean has(Label label) {
        return !all(label).isEmpty();
    }

    /// The entries of some labels that were given a value, in the order of the labels.
    List<Entry> take(Label... labels) {
        var some = new ArrayList<Entry>();
        for (Label label : labels) {
            all(label).stream()
                    .filter(e -> !e.text().isEmpty() && !taken.contains(e))
                    .forEach(some::add);
        }
        taken.addAll(some);
        return some;
    }

    /// Gives an entry back, so that it is kept with its label.
    void leave(Entry entry) {
        taken.remove(entry);
    }

    /// What nobody took.
    List<Entry> rest() {
        return entries.stream()
                .filter(entry -> !taken.contains(entry) && !entry.text().isEmpty())
                .toList();
    }
}
