package org.besa.monitoring.rates.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.monitoring.rates.AssessmentScales;
import org.besa.monitoring.rates.Population;
import org.besa.monitoring.rates.Rate;
import org.besa.monitoring.rates.RateRule;
import org.besa.monitoring.rates.RateRule.Mean;
import org.besa.monitoring.rates.Rates;
import org.besa.monitoring.rates.Voice;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Columns;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Figures as people read them.
///
/// @param titles of the plans whose versions figures rest on
public record RateWords(AssessmentScales scales, Map<UUID, LocalizedText> titles) {

    /// The percentage by the rule, or that there is none.
    public static String value(Page page, Rate rate) {
        return percent(page, rate.value().orElse(null));
    }

    /// A percentage, or that there is none.
    public static String percent(Page page, @Nullable BigDecimal percent) {
        return percent == null ? page.text("rates.none") : page.text("rates.percent", page.number(percent));
    }

    /// "12 of 20".
    public static String fraction(Page page, Rate rate) {
        return page.text("rates.fraction", page.number(rate.numerator()), page.number(rate.denominator()));
    }

    /// The points of a rule that gives some: "4 of 5"; empty for others.
    public static String points(Page page, Rate rate) {
        return Optional.ofNullable(rate.rule().points())
                .map(points -> rate.points()
                        .map(had -> page.text("rates.fraction", page.number(had), page.number(points.most())))
                        .orElse(page.text("rates.none")))
                .orElse("");
    }

    /// How several plans became one figure, and the other way; empty for one plan.
    public static String means(Page page, Rate rate) {
        if (!rate.isOfSeveralPlans()) {
            return "";
        }
        return rate.rule().mean() == Mean.POOLED
                ? page.text("rates.pooled-and-mean", rate.plans(), percent(page, rate.mean()))
                : page.text("rates.mean-and-pooled", rate.plans(), percent(page, rate.pooled()));
    }

    /// What was counted: "3 done, 2 partly done, 1 of which nothing was said".
    public String counts(Page page, Rate rate) {
        Stream<String> said = rate.counts().byCode().entrySet().stream()
                .map(entry -> page.text(
                        "rates.count", page.number(entry.getValue()), code(page, rate.rule(), entry.getKey())));
        int without = rate.counts().without();
        String silent =
                "rates.without." + (rate.rule().population() == Population.REPORTED ? "REPORTED" : rate.voice());
        return Stream.concat(said, without == 0 ? Stream.empty() : Stream.of(page.text(silent, without)))
                .collect(Collectors.joining(", "));
    }

    private String code(Page page, RateRule rule, String code) {
        RateRule.ScaleEdition scale = rule.scale();
        if (scale == null || rule.leavesOut().contains(code)) {
            return page.text("rates.code." + code);
        }
        return scale.edition() == null
                ? code
                : scales.edition(scale.code(), scale.edition())
                        .flatMap(edition -> edition.find(code))
                        .map(value -> value.name().in(page.language()))
                        .orElse(code);
    }

    /// Which rule, in which edition.
    public static String rule(Page page, RateRule rule) {
        String key = rule.official() ? "rates.rule-official" : "rates.rule";
        return page.text(key, rule.code(), page.date(rule.effectiveFrom()));
    }

    /// What time it is about, when things stood so.
    public static String time(Page page, Rate rate) {
        return page.text(
                "rates.time",
                page.date(rate.time().first()),
                page.date(rate.time().last()),
                page.date(rate.asOf()));
    }

    /// The versions that it rests on: of one plan by number, of several how many there are.
    public String versions(Page page, Rate rate) {
        List<Integer> numbers =
                rate.versions().stream().map(Rate.Version::number).distinct().toList();
        long plans = rate.versions().stream().map(Rate.Version::plan).distinct().count();
        return plans == 1
                ? page.text(
                        "rates.version", numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                : page.text("rates.versions", plans);
    }

    /// A rate from period to period, as a chart.
    ///
    /// @param trend the earliest first
    public static Columns columns(Page page, RateRule rule, List<Rates.PartRate> trend) {
        List<Voice> voices =
                rule.population().hasTwoVoices() ? List.of(Voice.VERIFIED, Voice.REPORTED) : List.of(Voice.VERIFIED);
        return new Columns(
                "trend",
                page.text("progress.trend.chart", rule.name().in(page.language())),
                trend.stream()
                        .map(part -> page.text(
                                "progress.trend.point",
                                part.part().label().in(page.language()),
                                value(page, part.rates().verified())))
                        .collect(Collectors.joining("; ")),
                voices.stream().map(voice -> seriesName(page, rule, voice)).toList(),
                trend.stream().map(part -> group(page, voices, part)).toList());
    }

    private static String seriesName(Page page, RateRule rule, Voice voice) {
        return page.text(rule.population().hasTwoVoices() ? "rates.voice." + voice : "rates.value");
    }

    private static Columns.Group group(Page page, List<Voice> voices, Rates.PartRate part) {
        Rate.Time time = part.rates().verified().time();
        String months =
                "%02d–%02d".formatted(time.first().getMonthValue(), time.last().getMonthValue());
        return new Columns.Group(
                part.rates().rule().population().isOfYear() ? "" : months,
                String.valueOf(time.last().getYear()),
                voices.stream()
                        .map(voice -> part.rates().of(voice).value())
                        .map(percent -> new Columns.Value(
                                percent.orElse(null),
                                percent.map(value -> page.number(value.setScale(0, RoundingMode.HALF_UP)))
                                        .orElse(page.text("rates.none"))))
                        .toList());
    }

    /// Each version with its plan: "Integrity plan: version 2".
    public List<String> listVersions(Page page, Rate rate) {
        return rate.versions().stream()
                .map(version -> page.text(
                        "rates.version-of",
                        Objects.requireNonNullElse(titles.get(version.plan()), LocalizedText.EMPTY)
                                .in(page.language()),
                        version.number()))
                .sorted()
                .toList();
    }
}
