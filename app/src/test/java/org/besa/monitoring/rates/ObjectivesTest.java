package org.besa.monitoring.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Span;
import org.besa.monitoring.rates.IndicatorValue.Measured;
import org.besa.plans.Approvals;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Reach;
import org.besa.platform.security.Scope;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// Outcome indicators and what those outside of government say, on the full trial plan: its goal A and its measure
/// A.1.1 have one indicator each, with a target of 55.5 for 2026 and one in words for 2027.
@DatabaseSlice
class ObjectivesTest {

    private static final Reach ALL = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of());

    @Autowired
    private Institutions institutions;

    @Autowired
    private Plans plans;

    @Autowired
    private Approvals approvals;

    @Autowired
    private NewPeriods periods;

    @Autowired
    private IndicatorValues values;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Rates rates;

    @Autowired
    private RateScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    private Institution ministry = Institution.of("x", LocalizedText.EMPTY, "ministry");

    @BeforeEach
    void prepare() {
        ministry = TestInstitutions.ministry(institutions, "ministria", "Ministria", "Ministry");
    }

    private PlanVersion publish(String kind) {
        UUID unit = TestInstitutions.unit(institutions, ministry.id(), "njesia", "Njësia", "Unit")
                .id();
        return new PublishedPlans(plans, approvals)
                .publish("plani", kind, ministry.id(), FullPlan.content(ministry.id(), unit));
    }

    private Period open(PlanVersion plan, int year) {
        return periods.open(
                NewPeriod.ofPlan(Span.YEAR, LocalDate.of(year, 1, 1), plan.plan()), TestActors.coordinator());
    }

    private Rates.Pair rate(Period period, String rule) {
        return rates.list(scopes.find(period.slug(), ALL).orElseThrow(), ALL).stream()
                .filter(pair -> pair.rule().code().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String figure(Rate rate) {
        return rate.numerator().stripTrailingZeros().toPlainString() + "/" + rate.denominator();
    }

    private Actor reporter() {
        return TestActors.of(ministry.id());
    }

    /// As somebody who sees what stands there.
    private IndicatorValue enter(PlanVersion plan, Period year, Measured measured) {
        Instant seen = values.list(year.id(), plan.plan()).stream()
                .map(IndicatorValue::enteredAt)
                .findFirst()
                .orElse(null);
        return values.enter(year.id(), plan.plan(), "A-1", measured, seen, reporter());
    }

    @Test
    void whatIsEnteredTwiceStaysVerifiedAndNobodyReplacesWhatTheyHaveNotSeen() {
        PlanVersion plan = publish("strategy-action-plan");
        Period year = open(plan, 2026);
        IndicatorValue entered = enter(plan, year, Measured.number(new BigDecimal("60")));
        IndicatorValue verified = values.verify(entered, TestActors.coordinator());

        assertEquals(
                verified,
                values.enter(year.id(), plan.plan(), "A-1", Measured.number(new BigDecimal("60.0")), null, reporter()));
        Measured other = Measured.number(new BigDecimal("61"));
        Problem clash =
                assertThrows(Problem.class, () -> values.enter(year.id(), plan.plan(), "A-1", other, null, reporter()));
        assertEquals("indicators.problem.changed", clash.key());
        assertEquals("1/2", figure(rate(year, "objectives").verified()));
    }

    @Test
    void anIndicatorWithoutDataIsNotReachedAndShownApart() {
        Period year = open(publish("strategy-action-plan"), 2026);
        Rate objectives = rate(year, "objectives").reported();
        assertEquals("0/2", figure(objectives));
        assertEquals(2, objectives.counts().without());
    }

    @Test
    void theTargetOfTheYearIsComparedWithWhatWasMeasured() {
        PlanVersion plan = publish("strategy-action-plan");
        Period year = open(plan, 2026);
        enter(plan, year, Measured.number(new BigDecimal("47.75")));
        assertEquals("0/2", figure(rate(year, "objectives").reported()));
        assertEquals("0.5/2", figure(rate(year, "achievement").reported()), "half of the way from 40 to 55.5");
        enter(plan, year, Measured.number(new BigDecimal("55.5")));
        assertEquals("1/2", figure(rate(year, "objectives").reported()));
        assertEquals("0/2", figure(rate(year, "objectives").verified()), "nobody has verified it yet");
    }

    @Test
    void aValueIsVerifiedByAnotherAndAnewWhenItChanges() {
        PlanVersion plan = publish("strategy-action-plan");
        Period year = open(plan, 2026);
        IndicatorValue entered = enter(plan, year, Measured.number(new BigDecimal("60")));
        assertThrows(AccessDeniedException.class, () -> values.verify(entered, reporter()));
        IndicatorValue verified = values.verify(entered, TestActors.coordinator());
        assertEquals("1/2", figure(rate(year, "objectives").verified()));
        jdbc.sql("update monitoring.indicator_value set entered_at = entered_at + interval '1 second'")
                .update();
        Problem since = assertThrows(Problem.class, () -> values.verify(verified, TestActors.coordinator()));
        assertEquals("monitoring.problem.changed-since", since.key());
        enter(plan, year, Measured.number(new BigDecimal("61")));
        assertEquals("0/2", figure(rate(year, "objectives").verified()));
    }

    @Test
    void aTargetInWordsIsJudgedByAPerson() {
        PlanVersion plan = publish("strategy-action-plan");
        Period year = open(plan, 2027);
        assertEquals("0/2", figure(rate(year, "objectives").reported()));
        enter(plan, year, new Measured(null, true, LocalizedText.in("sq", "Po")));
        assertEquals("1/2", figure(rate(year, "objectives").reported()));
    }

    @Test
    void whatAReportOfAMeasureSaysCountsToo() {
        Period year = open(publish("strategy-action-plan"), 2026);
        jdbc.sql("""
                        update monitoring.status_report r set state = 'SUBMITTED',
                            said = jsonb_set(said, '{values}', '[{"number": 1, "value": "70", "note": {}}]')
                        from plans.measure m where m.id = r.measure and m.code = 'A.1.1'
                        """).update();
        assertEquals("1/2", figure(rate(year, "objectives").reported()));
        assertEquals("0/2", figure(rate(year, "objectives").verified()));
    }

    @Test
    void aYearWithoutTargetsHasNoFigure() {
        PlanVersion plan = publish("strategy-action-plan");
        Rate none = rate(open(plan, 2028), "objectives").verified();
        assertEquals("0/0", figure(none));
        assertEquals(java.util.Optional.empty(), none.value());
    }

    @Test
    void nobodyEntersWhatThePlanDoesNotMeasureOrForOthers() {
        PlanVersion plan = publish("strategy-action-plan");
        Period year = open(plan, 2026);
        Measured seven = Measured.number(new BigDecimal("7"));
        assertThrows(Problem.class, () -> values.enter(year.id(), plan.plan(), "Z-9", seven, null, reporter()));
        assertThrows(Problem.class, () -> enter(plan, year, new Measured(null, null, LocalizedText.EMPTY)));
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id());
        assertThrows(
                AccessDeniedException.class, () -> values.enter(year.id(), plan.plan(), "A-1", seven, null, stranger));
    }

    private Actor monitor() {
        return Actor.holding(
                new UUID(9, 9),
                "Monitor",
                new Grant("external-monitor", new Scope.OfInstitution(ministry.id()), Set.of("monitoring.assess")));
    }

    private UUID promise(String code) {
        return jdbc.sql("select promise from plans.measure where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    @Test
    void earlyResultsAreOfWhatSomebodyOutsideHasAssessed() {
        Period year = open(publish("ogp-action-plan"), 2026);
        assertEquals("0/0", figure(rate(year, "ogp-early-results-three").verified()));
        assessments.assess(promise("B.1"), "early-results", "MODERATE", LocalizedText.EMPTY, monitor());
        assessments.assess(promise("B.2"), "early-results", "SIGNIFICANT", LocalizedText.EMPTY, monitor());
        assertEquals("1/2", figure(rate(year, "ogp-early-results-three").verified()));
        assertEquals("0/0", figure(rate(year, "ogp-early-results").verified()), "the scale before is another");
        assertEquals(
                LocalDate.of(2021, 1, 1),
                assessments.listOf(promise("B.1")).getFirst().edition());
    }

    @Test
    void theLatestAssessmentCountsAndTheOneBeforeStays() {
        Period year = open(publish("ogp-action-plan"), 2026);
        assessments.assess(promise("B.1"), "early-results", "SIGNIFICANT", LocalizedText.EMPTY, monitor());
        jdbc.sql("update monitoring.assessment set at = :before")
                .param("before", java.sql.Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")))
                .update();
        assessments.assess(promise("B.1"), "early-results", "MODERATE", LocalizedText.in("sq", "Pak"), monitor());
        assertEquals("0/1", figure(rate(year, "ogp-early-results-three").verified()));
        assessments.assess(promise("B.1"), "early-results", "MODERATE", LocalizedText.in("sq", "Pak"), monitor());
        assertEquals(2, assessments.listOf(promise("B.1")).size(), "the same again is not said twice");
    }

    @Test
    void onlyTheWordsOfTheScaleAreTakenAndOnlyFromWhoMayAssess() {
        publish("ogp-action-plan");
        UUID promise = promise("B.1");
        assertThrows(
                Problem.class,
                () -> assessments.assess(promise, "early-results", "OUTSTANDING", LocalizedText.EMPTY, monitor()),
                "it is on the scale for plans before 2021 only");
        assertThrows(
                Problem.class,
                () -> assessments.assess(promise, "no-such-scale", "MODERATE", LocalizedText.EMPTY, monitor()));
        assertThrows(
                AccessDeniedException.class,
                () -> assessments.assess(
                        promise, "early-results", "MODERATE", LocalizedText.EMPTY, TestActors.coordinator()));
    }

    @Test
    void completionIsToldInTheWordsOfThePartnership() {
        Period year = open(publish("ogp-action-plan"), 2027);
        jdbc.sql("""
                        update monitoring.status_report r set state = 'VERIFIED', verified_status = 'PARTIAL',
                            verified_standing = 'PARTLY', verified_at = now()
                        from plans.measure m where m.id = r.measure and m.code = 'B.2'
                        """).update();
        jdbc.sql("""
                        update monitoring.status_report r set state = 'VERIFIED', verified_status = 'CANCELLED',
                            verified_standing = 'CANCELLED', verified_at = now()
                        from plans.measure m where m.id = r.measure and m.code = 'B.1'
                        """).update();
        Rate completion = rate(year, "ogp-completion").verified();
        assertEquals(1, completion.counts().byCode().get("substantial"));
        assertEquals(1, completion.counts().byCode().get("CANCELLED"), "shown, and left out");
        assertEquals("1/2", figure(completion));
    }

    @Test
    void rulesOfThePartnershipAreNotForOtherPlans() {
        Period year = open(publish("strategy-action-plan"), 2026);
        assertEquals(
                0,
                rates.listRules(scopes.find(year.slug(), ALL).orElseThrow()).stream()
                        .filter(rule -> rule.code().startsWith("ogp"))
                        .count());
    }
}
