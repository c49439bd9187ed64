package org.besa.monitoring.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.besa.monitoring.Standing;
import org.besa.monitoring.StatusReport.Why;
import org.besa.monitoring.reports.Block.Bar;
import org.besa.monitoring.reports.Block.Column;
import org.jspecify.annotations.Nullable;

/// How many measures stand where: as a whole, by goal, and compared with the period before.
record CountParts(ReportData data, ReportTemplate template, Wording words) {

    private static final List<Standing> ORDER = List.of(
            Standing.DONE,
            Standing.PARTLY,
            Standing.GOING,
            Standing.NOT_DONE,
            Standing.UNKNOWN,
            Standing.NOT_DUE,
            Standing.CANCELLED);

    List<Block> totals() {
        List<List<String>> rows = new ArrayList<>();
        for (Standing standing : ORDER) {
            if (data.measures().stream().anyMatch(line -> isVerified(line, standing))) {
                rows.add(totals(words.standing(standing), line -> isVerified(line, standing)));
            }
        }
        if (data.measures().stream().anyMatch(line -> line.verified() == null)) {
            rows.add(totals(words.text("monitoring.standing.missing"), line -> line.verified() == null));
        }
        rows.add(totals(words.text("reports.all"), line -> true));
        return List.of(new Block.Table(
                words.text("reports.totals"),
                List.of(
                        Column.text(words.text("reports.column.status"), 4),
                        Column.number(words.text("reports.why.DUE"), 2),
                        Column.number(words.text("reports.why.LATE"), 2),
                        Column.number(words.text("reports.why.ONGOING"), 2),
                        Column.number(words.text("reports.all"), 2)),
                rows,
                asOf()));
    }

    private static boolean isVerified(MeasureLine line, Standing standing) {
        return line.verified() != null && line.standing() == standing;
    }

    private List<String> totals(String label, Predicate<MeasureLine> which) {
        List<MeasureLine> lines = data.measures().stream().filter(which).toList();
        List<String> row = new ArrayList<>(List.of(label));
        for (Why why : List.of(Why.DUE, Why.LATE, Why.ONGOING)) {
            row.add(words.number(
                    lines.stream().filter(line -> line.why() == why).count()));
        }
        row.add(words.number(lines.size()));
        return row;
    }

    /// Of which moment, of which plans.
    private String asOf() {
        Map<String, String> plans = new LinkedHashMap<>();
        data.measures()
                .forEach(line -> plans.put(
                        line.plan(), words.text("rates.version-of", words.text(line.planTitle()), line.planVersion())));
        String moment = words.date(data.asOfDay());
        return words.text(
                data.closed() ? "reports.as-of.closed" : "reports.as-of.open",
                moment,
                String.join("; ", plans.values()));
    }

    List<Block> statusChart() {
        if (data.measures().isEmpty()) {
            return List.of();
        }
        List<MeasureLine> all = data.measures();
        return List.of(chart(
                words.text("reports.chart.status"),
                List.of(
                        new Counted(
                                words.text("rates.voice.VERIFIED"),
                                all.stream().map(MeasureLine::verified).toList()),
                        new Counted(
                                words.text("rates.voice.REPORTED"),
                                all.stream().map(MeasureLine::said).toList()))));
    }

    List<Block> goalsChart() {
        Map<String, List<MeasureLine>> areas = data.measures().stream()
                .collect(Collectors.groupingBy(
                        line -> line.plan() + "/" + line.area().code(), LinkedHashMap::new, Collectors.toList()));
        if (areas.isEmpty()) {
            return List.of();
        }
        return List.of(chart(
                words.text("reports.chart.goals"),
                areas.values().stream()
                        .map(lines -> new Counted(
                                name(lines.getFirst().area()),
                                lines.stream().map(MeasureLine::verified).toList()))
                        .toList()));
    }

    private String name(MeasureLine.Group group) {
        return group.code() + " " + words.text(group.title());
    }

    /// A bar to be.
    private record Counted(String label, List<? extends MeasureLine.@Nullable Found> found) {

        int count(@Nullable Standing standing) {
            return (int) found.stream()
                    .filter(one -> one == null ? standing == null : one.standing() == standing)
                    .count();
        }
    }

    private Block.Chart chart(String title, List<Counted> counted) {
        List<Standing> shown = ORDER.stream()
                .filter(standing -> counted.stream().anyMatch(one -> one.count(standing) > 0))
                .toList();
        boolean someWithout = counted.stream().anyMatch(one -> one.count(null) > 0);
        List<Block.Key> keys = new ArrayList<>();
        shown.forEach(standing -> keys.add(new Block.Key(standing.shape(), words.standing(standing))));
        if (someWithout) {
            keys.add(new Block.Key("none", words.text("reports.chart.nothing")));
        }
        List<Bar> bars = counted.stream()
                .map(one -> new Bar(
                        one.label(),
                        lengths(one, shown, someWithout),
                        words.of(one.count(Standing.DONE), one.found().size())))
                .toList();
        return new Block.Chart(title, described(keys, bars), keys, bars);
    }

    private static List<Integer> lengths(Counted counted, List<Standing> shown, boolean someWithout) {
        List<Integer> lengths = new ArrayList<>();
        shown.forEach(standing -> lengths.add(counted.count(standing)));
        if (someWithout) {
            lengths.add(counted.count(null));
        }
        return lengths;
    }

    private static String described(List<Block.Key> keys, List<Bar> bars) {
        return bars.stream()
                .map(bar -> bar.label() + ": "
                        + IntStream.range(0, keys.size())
                                .filter(i -> bar.parts().get(i) > 0)
                                .mapToObj(i ->
                                        bar.parts().get(i) + " " + keys.get(i).label())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    List<Block> change() {
        List<MeasureLine> known = data.measures().stream()
                .filter(line -> line.before() != null && line.verified() != null)
                .toList();
        if (known.isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.change.none-before")));
        }
        List<List<String>> moved = known.stream()
                .filter(line -> line.before() != line.standing())
                .map(line -> List.of(
                        line.code(),
                        words.text(line.title()),
                        words.standing(Objects.requireNonNull(line.before())),
                        words.standing(line.standing())))
                .toList();
        if (moved.isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.change.none", known.size())));
        }
        return List.of(new Block.Table(
                words.text("reports.change"),
                List.of(
                        Column.text(words.text("reports.column.code"), 1),
                        Column.text(words.text("reports.column.measure"), 5),
                        Column.text(words.text("reports.column.before"), 2),
                        Column.text(words.text("reports.column.now"), 2)),
                moved,
                words.text("reports.change.of", words.number(moved.size()), words.number(known.size()))));
    }

    List<Block> belowThreshold() {
        Function<MeasureLine, String> goal =
                line -> line.plan() + "/" + line.goal().code();
        Collection<List<MeasureLine>> goals = data.measures().stream()
                .filter(MeasureLine::counts)
                .collect(Collectors.groupingBy(goal, LinkedHashMap::new, Collectors.toList()))
                .values();
        List<List<String>> below = goals.stream()
                .filter(lines -> share(lines).compareTo(BigDecimal.valueOf(template.threshold())) < 0)
                .map(lines -> List.of(
                        name(lines.getFirst().goal()),
                        words.of(done(lines), lines.size()),
                        words.percent(share(lines))))
                .toList();
        if (below.isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.below.none", template.threshold())));
        }
        return List.of(new Block.Table(
                words.text("reports.below", template.threshold()),
                List.of(
                        Column.text(words.text("reports.column.goal"), 6),
                        Column.number(words.text("reports.column.done-of-due"), 2),
                        Column.number(words.text("reports.column.share"), 2)),
                below,
                words.text("reports.below.note")));
    }

    private static long done(List<MeasureLine> lines) {
        return lines.stream().filter(line -> line.standing() == Standing.DONE).count();
    }

    private static BigDecimal share(List<MeasureLine> lines) {
        return BigDecimal.valueOf(100 * done(lines)).divide(BigDecimal.valueOf(lines.size()), 2, RoundingMode.HALF_UP);
    }
}
