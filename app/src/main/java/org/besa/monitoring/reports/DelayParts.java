package org.besa.monitoring.reports;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Standing;
import org.besa.monitoring.reports.Block.Column;
import org.besa.monitoring.reports.MeasureLine.HandedIn;

/// What holds measures back, what is late, who did not report, what comes next.
record DelayParts(ReportData data, Wording words) {

    /// Where an obstacle was met.
    private static final class Met {
        final Set<String> measures = new HashSet<>();
        final Set<String> institutions = new HashSet<>();
        final List<String> notes = new ArrayList<>();
    }

    List<Block> obstacles() {
        Map<String, Met> obstacles = new LinkedHashMap<>();
        for (MeasureLine line : data.measures()) {
            for (Progress.Obstacle obstacle : line.obstacles()) {
                Met met = obstacles.computeIfAbsent(obstacle.code(), code -> new Met());
                met.measures.add(line.plan() + "/" + line.code());
                met.institutions.add(words.text(line.institution().name()));
                if (!obstacle.note().isEmpty()) {
                    met.notes.add(line.code() + ": " + words.text(obstacle.note()));
                }
            }
        }
        if (obstacles.isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.obstacles.none")));
        }
        List<List<String>> rows = obstacles.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Met> entry) ->
                        -entry.getValue().measures.size()))
                .map(entry -> List.of(
                        words.obstacle(entry.getKey()),
                        words.number(entry.getValue().measures.size()),
                        entry.getValue().institutions.stream().sorted().collect(Collectors.joining(", ")),
                        String.join("\n", entry.getValue().notes)))
                .toList();
        return List.of(new Block.Table(
                words.text("reports.obstacles"),
                List.of(
                        Column.text(words.text("reports.column.obstacle"), 3),
                        Column.number(words.text("reports.column.measures"), 1),
                        Column.text(words.text("reports.column.institutions"), 4),
                        Column.text(words.text("reports.column.notes"), 4)),
                rows,
                ""));
    }

    List<Block> overdue() {
        List<MeasureLine> late = data.measures().stream()
                .filter(line -> line.counts()
                        && line.standing() != Standing.DONE
                        && line.due() != null
                        && !line.due().isAfter(data.period().ends()))
                .sorted(Comparator.comparing(line -> Objects.requireNonNull(line.due())))
                .toList();
        if (late.isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.overdue.none")));
        }
        return List.of(new Block.Table(
                words.text("reports.overdue"),
                List.of(
                        Column.text(words.text("reports.column.code"), 1),
                        Column.text(words.text("reports.column.measure"), 5),
                        Column.text(words.text("reports.column.institution"), 3),
                        Column.text(words.text("reports.column.deadline"), 2),
                        Column.number(words.text("reports.column.days-late"), 1),
                        Column.text(words.text("reports.column.new-date"), 2)),
                late.stream().map(this::overdue).toList(),
                words.text("reports.overdue.note", words.date(data.period().ends()))));
    }

    private List<String> overdue(MeasureLine line) {
        long days = ChronoUnit.DAYS.between(
                Objects.requireNonNull(line.due()), data.period().ends());
        return List.of(
                line.code(),
                words.text(line.title()),
                words.text(line.institution().name()),
                words.date(Objects.requireNonNull(line.due())),
                words.number(days),
                line.newDate() == null ? "–" : words.date(line.newDate()));
    }

    List<Block> reporting() {
        Map<String, List<MeasureLine>> institutions = data.measures().stream()
                .collect(Collectors.groupingBy(
                        line -> words.text(line.institution().name()), TreeMap::new, Collectors.toList()));
        if (institutions.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        institutions.forEach((name, lines) -> rows.add(reporting(name, lines)));
        rows.add(reporting(words.text("reports.all"), data.measures()));
        return List.of(new Block.Table(
                words.text("reports.reporting"),
                List.of(
                        Column.text(words.text("reports.column.institution"), 5),
                        Column.number(words.text("reports.column.asked"), 2),
                        Column.number(words.text("reports.column.in-time"), 2),
                        Column.number(words.text("reports.column.afterwards"), 2),
                        Column.number(words.text("reports.column.silent"), 2)),
                rows,
                ""));
    }

    private List<String> reporting(String name, List<MeasureLine> lines) {
        return List.of(
                name,
                words.number(lines.size()),
                words.number(count(lines, HandedIn.IN_TIME)),
                words.number(count(lines, HandedIn.AFTERWARDS)),
                words.number(count(lines, HandedIn.NOT)));
    }

    private static long count(List<MeasureLine> lines, HandedIn how) {
        return lines.stream().filter(line -> line.handedIn() == how).count();
    }

    List<Block> next() {
        if (data.next().isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.next.none")));
        }
        return List.of(new Block.Table(
                words.text("reports.next"),
                List.of(
                        Column.text(words.text("reports.column.code"), 1),
                        Column.text(words.text("reports.column.measure"), 6),
                        Column.text(words.text("reports.column.institution"), 4),
                        Column.text(words.text("reports.column.deadline"), 2)),
                data.next().stream()
                        .sorted(Comparator.comparing(ReportData.Next::due))
                        .map(one -> List.of(
                                one.code(),
                                words.text(one.title()),
                                words.text(one.institution()),
                                words.date(one.due())))
                        .toList(),
                ""));
    }
}
