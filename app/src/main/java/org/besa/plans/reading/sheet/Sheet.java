package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One commitment sheet: labels with the values they were given, in order.
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
    ///
    /// @param heading the labels above
    /// @param cells the values, each in the column of a label
    record MilestoneRow(List<Item> heading, List<Item> cells) {}

    final List<Entry> entries = new ArrayList<>();
    final List<MilestoneRow> milestones = new ArrayList<>();
    final List<Item> unclaimed = new ArrayList<>();

    boolean has(Label label) {
        return entries.stream().anyMatch(entry -> entry.label().is(label));
    }

    List<Entry> all(Label label) {
        return entries.stream().filter(entry -> entry.label().is(label)).toList();
    }

    /// The first text given to a label, empty when it has none.
    String text(Label label) {
        return all(label).stream()
                .map(Entry::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    Set<Integer> units() {
        Set<Integer> units = entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.label()), entry.values().stream()))
                .map(Item::unit)
                .collect(Collectors.toSet());
        milestones.forEach(row -> {
            row.heading().forEach(item -> units.add(item.unit()));
            row.cells().forEach(item -> units.add(item.unit()));
        });
        return units;
    }
}
