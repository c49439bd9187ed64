package org.besa.monitoring.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.besa.monitoring.reports.Block.Bar;
import org.besa.monitoring.reports.Block.Column;
import org.besa.monitoring.reports.Block.Paragraph;
import org.besa.monitoring.reports.Block.Run;
import org.besa.monitoring.reports.Block.Shape;
import org.jspecify.annotations.Nullable;

/// By which rules it was counted, and what each of them gives.
record RateParts(ReportData data, Wording words) {

    List<Block> method() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(
                Shape.PLAIN,
                List.of(Run.plain(words.text(
                        "reports.method",
                        words.date(data.period().starts()),
                        words.date(data.period().ends()),
                        words.text(words.scheme().name()),
                        words.date(data.schemeFrom()))))));
        data.rates()
                .forEach(rate -> paragraphs.add(new Paragraph(
                        Shape.BULLET,
                        List.of(
                                new Run(words.text(rate.name()) + ". ", true, false, null),
                                Run.plain(words.text(rate.explanation()) + " "),
                                new Run(words.text("reports.source", words.text(rate.source())), false, true, null)))));
        return List.of(new Block.Text(paragraphs));
    }

    List<Block> table() {
        List<Block> blocks = new ArrayList<>();
        if (data.trend().size() > 1) {
            blocks.add(trend());
        }
        blocks.add(new Block.Table(
                words.text("reports.rates"),
                List.of(
                        Column.text(words.text("rates.rule-column"), 5),
                        Column.number(words.text("rates.voice.VERIFIED"), 2),
                        Column.number(words.text("rates.voice.REPORTED"), 2),
                        Column.number(words.text("rates.points"), 2),
                        Column.text(words.text("rates.counted"), 3)),
                data.rates().stream().map(this::row).toList(),
                words.text("reports.rates.note")));
        return blocks;
    }

    private List<String> row(RateLine rate) {
        String key = rate.official() ? "rates.rule-official" : "rates.rule";
        return List.of(
                words.text(rate.name()) + "\n" + words.text(key, rate.rule(), words.date(rate.ruleFrom())),
                figure(rate.verified()),
                rate.reported() == null ? "–" : figure(rate.reported()),
                points(rate),
                words.date(rate.first()) + " – " + words.date(rate.last()) + "\n" + versions(rate));
    }

    private String figure(RateLine.@Nullable Value value) {
        if (value == null || value.percent() == null) {
            return words.text("rates.none");
        }
        return words.percent(value.percent()) + "\n"
                + words.text("rates.fraction", words.number(value.numerator()), words.number(value.denominator()));
    }

    private String points(RateLine rate) {
        if (rate.most() == null) {
            return "–";
        }
        return rate.verified().points() == null
                ? words.text("rates.none")
                : words.text("rates.fraction", words.number(rate.verified().points()), words.number(rate.most()));
    }

    private String versions(RateLine rate) {
        return rate.plans() > 1
                ? words.text("rates.versions", rate.plans())
                : rate.versions().isEmpty()
                        ? ""
                        : words.text(
                                "rates.version",
                                rate.versions().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Block trend() {
        List<Bar> bars = data.trend().stream()
                .map(one -> new Bar(
                        words.text(one.period()),
                        List.of(one.numerator(), one.denominator() - one.numerator()),
                        words.percent(one.percent())))
                .toList();
        String description = data.trend().stream()
                .map(one -> words.text(one.period()) + ": " + words.percent(one.percent()))
                .collect(Collectors.joining("; "));
        return new Block.Chart(
                words.text("reports.chart.trend"),
                description,
                List.of(
                        new Block.Key("done", words.text("monitoring.standing.DONE")),
                        new Block.Key("not-due", words.text("reports.chart.others-due"))),
                bars);
    }
}
