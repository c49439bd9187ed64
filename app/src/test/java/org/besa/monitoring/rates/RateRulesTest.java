package org.besa.monitoring.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.monitoring.MonitoringData;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class RateRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 1);
    private static final MonitoringData DATA = new MonitoringData(
            new ClassPathResource("progress-statuses.json"),
            new ClassPathResource("monitoring-calendars.json"),
            new ClassPathResource("implementation-rates.json"),
            new ClassPathResource("report-templates.json"),
            new ClassPathResource("assessment-scales.json"));

    private final List<RateRule> rules = new RateRules(DATA, new JsonMapper()).list(TODAY);

    /// A case: what was counted in each plan, as "DONE 3, without 1 | DONE 2".
    @ParameterizedTest(name = "{0} of {1}: {6}")
    @CsvFileSource(resources = "rate-cases.csv", numLinesToSkip = 1, delimiter = ';')
    void eachRuleCountsAsItSays(
            String rule,
            @Nullable String counts,
            BigDecimal numerator,
            int denominator,
            String value,
            @Nullable String points,
            String reason) {
        Rate rate = rate(rule(rule), counts == null ? "" : counts);
        assertEquals(0, numerator.compareTo(rate.numerator()), () -> reason + ": " + rate.numerator());
        assertEquals(denominator, rate.denominator(), reason);
        assertEquals(value, rate.value().map(BigDecimal::toPlainString).orElse("n/a"), reason);
        if (rate.rule().points() != null) {
            assertEquals(points, rate.points().map(BigDecimal::toPlainString).orElse("n/a"), reason);
        } else {
            assertTrue(rate.points().isEmpty(), reason);
        }
    }

    private RateRule rule(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Rate rate(RateRule rule, String counts) {
        Rate.Time time = new Rate.Time(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        List<Counts> plans =
                Stream.of(counts.split("\\|", -1)).map(RateRulesTest::counts).toList();
        return Rate.of(rule, Voice.VERIFIED, plans, new Rate.Frame(time, TODAY, new TreeSet<>()));
    }

    private static Counts counts(String text) {
        SortedMap<String, Integer> byCode = new TreeMap<>();
        int without = 0;
        BigDecimal degree = BigDecimal.ZERO;
        for (String part : text.strip().split("\\s*,\\s*", -1)) {
            int space = part.lastIndexOf(' ');
            if (space < 0) {
                continue;
            }
            String code = part.substring(0, space);
            String number = part.substring(space + 1);
            switch (code) {
                case "without" -> without = Integer.parseInt(number);
                case "degree" -> degree = new BigDecimal(number);
                default -> byCode.put(code, Integer.parseInt(number));
            }
        }
        return new Counts(byCode, without, degree);
    }

    @Test
    void everyRuleHasCases() throws Exception {
        String cases = new ClassPathResource("org/besa/monitoring/rates/rate-cases.csv")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        for (RateRule rule : rules) {
            assertTrue(cases.contains("\n" + rule.code() + ";"), rule.code());
        }
    }

    @Test
    void theMeanOfPlansStandsBesideAllTogether() {
        Rate pooled = rate(rule("full"), "DONE 1 | DONE 1, NOT_DONE 9");
        assertEquals(new BigDecimal("18.18"), pooled.pooled());
        assertEquals(new BigDecimal("55.00"), pooled.mean());
        Rate mean = rate(rule("sigma-2024"), "DONE 1 | DONE 1, NOT_DONE 9");
        assertEquals(new BigDecimal("18.18"), mean.pooled());
        assertEquals(new BigDecimal("55.00"), mean.value().orElseThrow());
        assertEquals(2, mean.plans());
    }

    @Test
    void theSameMeasuresGiveAnotherFigureByEachRule() {
        Map<String, String> values = Stream.of("full", "full-or-partial", "weighted", "sigma-2017", "sigma-2024")
                .collect(Collectors.toMap(
                        code -> code,
                        code -> rate(rule(code), "DONE 4, PARTLY 2, GOING 1, NOT_DONE 1")
                                .value()
                                .orElseThrow()
                                .toPlainString()));
        assertEquals(
                Map.of(
                        "full", "50.00",
                        "full-or-partial", "75.00",
                        "weighted", "62.50",
                        "sigma-2017", "62.50",
                        "sigma-2024", "50.00"),
                values);
    }

    @Test
    void aRuleIsTakenInTheEditionOfTheDay() {
        RateRules editions = new RateRules(
                new MonitoringData(
                        DATA.statuses(),
                        DATA.calendars(),
                        new ClassPathResource("org/besa/monitoring/rates/two-editions.json"),
                        DATA.reports(),
                        DATA.assessments()),
                new JsonMapper());
        assertEquals(new BigDecimal("0.5"), partly(editions, LocalDate.of(2019, 1, 1)), "before the first one");
        assertEquals(new BigDecimal("0.5"), partly(editions, LocalDate.of(2026, 12, 31)));
        assertEquals(new BigDecimal("0.4"), partly(editions, LocalDate.of(2027, 1, 1)));
    }

    private static BigDecimal partly(RateRules editions, LocalDate day) {
        return editions.list(day).getFirst().weights().getOrDefault("PARTLY", BigDecimal.ZERO);
    }

    @Test
    void aRuleThatCountsWhatIsNotFoundIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RateRule(
                        "x",
                        TODAY,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        false,
                        Population.REPORTED,
                        List.of(),
                        null,
                        Map.of("DONE", BigDecimal.ONE),
                        false,
                        BigDecimal.ZERO,
                        Set.of(),
                        RateRule.Mean.POOLED,
                        null));
        assertThrows(IllegalArgumentException.class, () -> new Points(List.of(), null));
    }

    @Test
    void noRuleIsCalledOfficialOverAScaleThatIsNot() {
        AssessmentScales scales = new AssessmentScales(DATA, new JsonMapper());
        for (RateRule rule : rules) {
            RateRule.ScaleEdition scale = rule.scale();
            if (scale != null && scale.edition() != null) {
                AssessmentScale edition =
                        scales.edition(scale.code(), scale.edition()).orElseThrow();
                assertEquals(scale.edition(), edition.effectiveFrom());
                assertTrue(rule.weights().keySet().stream()
                        .allMatch(code -> edition.find(code).isPresent()));
                assertFalse(rule.official() && !edition.official(), rule.code());
            }
        }
    }
}
