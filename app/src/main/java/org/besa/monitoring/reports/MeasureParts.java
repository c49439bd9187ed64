package org.besa.monitoring.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.monitoring.Standing;
import org.besa.monitoring.reports.Block.Column;
import org.jspecify.annotations.Nullable;

/// What became of measures one by one, of their indicators and of their money.
record MeasureParts(ReportData data, Wording words) {

    List<Block> achievements() {
        List<List<String>> rows = data.measures().stream()
                .filter(line -> line.standing() == Standing.DONE)
                .map(line -> List.of(
                        line.code(),
                        words.text(line.title()),
                        words.text(line.institution().name()),
                        done(line)))
                .toList();
        return rows.isEmpty()
                ? List.of(Block.Text.of(words.text("reports.achievements.none")))
                : List.of(new Block.Table(
                        words.text("reports.achievements"),
                        List.of(
                                Column.text(words.text("reports.column.code"), 1),
                                Column.text(words.text("reports.column.measure"), 4),
                                Column.text(words.text("reports.column.institution"), 3),
                                Column.text(words.text("reports.column.what-was-done"), 5)),
                        rows,
                        ""));
    }

    private String done(MeasureLine line) {
        return line.done().stream().map(words::text).collect(Collectors.joining(" "));
    }

    List<Block> byGoal() {
        List<Block> blocks = new ArrayList<>();
        boolean several =
                data.measures().stream().map(MeasureLine::plan).distinct().count() > 1;
        data.measures().stream()
                .collect(Collectors.groupingBy(MeasureLine::plan, LinkedHashMap::new, Collectors.toList()))
                .forEach((plan, lines) -> {
                    if (several) {
                        blocks.add(
                                new Block.Title(0, words.text(lines.getFirst().planTitle())));
                    }
                    lines.stream()
                            .collect(Collectors.groupingBy(
                                    line -> line.goal().code(), LinkedHashMap::new, Collectors.toList()))
                            .forEach((goal, ofGoal) -> blocks.add(table(ofGoal)));
                });
        return blocks;
    }

    private Block table(List<MeasureLine> lines) {
        MeasureLine.Group goal = lines.getFirst().goal();
        return new Block.Table(
                goal.code() + " " + words.text(goal.title()),
                List.of(
                        Column.text(words.text("reports.column.code"), 2),
                        Column.text(words.text("reports.column.measure"), 6),
                        Column.text(words.text("reports.column.institution"), 4),
                        Column.text(words.text("reports.column.deadline"), 3),
                        Column.text(words.text("rates.voice.REPORTED"), 3),
                        Column.text(words.text("rates.voice.VERIFIED"), 3)),
                lines.stream().map(this::row).toList(),
                remarks(lines));
    }

    private List<String> row(MeasureLine line) {
        return List.of(
                line.code(),
                words.text(line.title()),
                words.text(line.institution().name()) + (line.unit() == null ? "" : "\n" + words.text(line.unit())),
                line.due() == null ? words.text(line.deadline()) : words.date(line.due()),
                line.said() == null ? words.text("reports.not-reported") : words.found(line.said()),
                words.found(line.verified()));
    }

    /// Why the secretariat found something else than what was said.
    private String remarks(List<MeasureLine> lines) {
        return lines.stream()
                .filter(line -> !line.reasons().isEmpty())
                .map(line -> line.code() + ": " + words.text(line.reasons()))
                .collect(Collectors.joining(" "));
    }

    List<Block> indicators() {
        List<List<String>> rows = data.indicators().stream()
                .filter(IndicatorLine::tells)
                .map(line -> List.of(
                        line.of(),
                        words.text(line.text()),
                        words.text(line.baseline()),
                        words.text(line.target()),
                        value(line),
                        met(line)))
                .toList();
        long silent = data.indicators().stream().filter(line -> !line.tells()).count();
        return rows.isEmpty()
                ? List.of(Block.Text.of(words.text("reports.indicators.none")))
                : List.of(new Block.Table(
                        words.text("reports.indicators"),
                        List.of(
                                Column.text(words.text("reports.column.of"), 1),
                                Column.text(words.text("reports.column.indicator"), 5),
                                Column.text(words.text("reports.column.baseline"), 2),
                                Column.text(words.text("reports.column.target"), 2),
                                Column.text(words.text("reports.column.value"), 2),
                                Column.text(words.text("reports.column.reached"), 2)),
                        rows,
                        silent == 0 ? "" : words.text("reports.indicators.silent", words.number(silent))));
    }

    private String value(IndicatorLine line) {
        String note = words.text(line.note());
        return line.value() == null ? note : words.number(line.value()) + (note.isEmpty() ? "" : "\n" + note);
    }

    private String met(IndicatorLine line) {
        String met = line.met() == null ? "–" : words.text(line.met() ? "reports.reached" : "reports.not-reached");
        return line.verified() || line.met() == null ? met : met + "\n" + words.text("reports.not-verified");
    }

    List<Block> budget() {
        Map<String, Money> bySource = new LinkedHashMap<>();
        data.measures()
                .forEach(line -> Stream.concat(
                                line.budget().stream()
                                        .map(one -> new Money(
                                                words.text(one.source()),
                                                one.currency() == null ? "ALL" : one.currency(),
                                                one.amount(),
                                                BigDecimal.ZERO)),
                                line.spending().stream()
                                        .map(one -> new Money(
                                                words.text(one.source()),
                                                one.currency(),
                                                BigDecimal.ZERO,
                                                one.amount())))
                        .forEach(money -> bySource.merge(money.key(), money, Money::plus)));
        if (bySource.isEmpty()) {
            return List.of(Block.Text.of(words.text("reports.budget.none")));
        }
        return List.of(new Block.Table(
                words.text("reports.budget"),
                List.of(
                        Column.text(words.text("reports.column.source"), 5),
                        Column.text(words.text("reports.column.currency"), 2),
                        Column.number(words.text("reports.column.planned"), 3),
                        Column.number(words.text("reports.column.spent"), 3),
                        Column.number(words.text("reports.column.share"), 2)),
                bySource.values().stream()
                        .map(money -> List.of(
                                money.source(),
                                money.currency(),
                                words.number(money.planned()),
                                words.number(money.spent()),
                                words.percent(money.share())))
                        .toList(),
                words.text("reports.budget.note", data.period().ends().getYear())));
    }

    /// Money of a source.
    private record Money(String source, String currency, BigDecimal planned, BigDecimal spent) {

        String key() {
            return source + " " + currency;
        }

        Money plus(Money other) {
            return new Money(source, currency, planned.add(other.planned), spent.add(other.spent));
        }

        @Nullable
        BigDecimal share() {
            return planned.signum() == 0
                    ? null
                    : spent.multiply(BigDecimal.valueOf(100)).divide(planned, 2, RoundingMode.HALF_UP);
        }
    }
}
