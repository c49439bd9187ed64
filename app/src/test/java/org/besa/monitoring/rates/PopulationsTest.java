package org.besa.monitoring.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Span;
import org.besa.monitoring.rates.Snapshots.Snapshot;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.testing.ContentBuilder;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What each population holds, on a plan with a measure that was due in December 2026 (A.1), one that is due in
/// March 2027 (A.2), one that goes on until 2028 (A.3) and one without an end (A.4).
@DatabaseSlice
class PopulationsTest {

    private static final Reach ALL = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of());
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    @Autowired
    private Institutions institutions;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private NewPeriods periods;

    @Autowired
    private Rates rates;

    @Autowired
    private RateScopes scopes;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private JdbcClient jdbc;

    private ReportingPeriod year;

    @BeforeEach
    void prepare() {
        year = ReportingPeriod.make(application, Span.YEAR, START);
    }

    private RateScope scope(Period period) {
        return scopes.find(period.slug(), ALL).orElseThrow();
    }

    private Rates.Pair rate(Period period, String rule) {
        return rates.list(scope(period), ALL).stream()
                .filter(pair -> pair.rule().code().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String fraction(Rate rate) {
        return rate.numerator().stripTrailingZeros().toPlainString() + "/" + rate.denominator();
    }

    private String verified(String rule) {
        return fraction(rate(year.period(), rule).verified());
    }

    private String reported(String rule) {
        return fraction(rate(year.period(), rule).reported());
    }

    private void said(Period period, String code, String status, String standing) {
        say(period, code, "SUBMITTED", status, standing);
    }

    private void found(Period period, String code, String status, String standing) {
        say(period, code, "VERIFIED", status, standing);
    }

    /// Puts a report where it stands, without all that leads there.
    private void say(Period period, String code, String state, String status, String standing) {
        boolean verified = state.equals("VERIFIED");
        int written = jdbc.sql("""
                        update monitoring.status_report r
                        set state = :state, standing = :standing, first_submitted_at = :at, submitted_at = :at,
                            said = jsonb_set(said, '{status}', to_jsonb(:status::text)),
                            verified_status = :found, verified_standing = :foundStanding, verified_at = :verifiedAt
                        from plans.measure m where m.id = r.measure and m.code = :code and r.period = :period
                        """)
                .param("state", state)
                .param("standing", standing)
                .param("status", status)
                .param("found", verified ? status : null)
                .param("foundStanding", verified ? standing : null)
                .param("at", java.sql.Timestamp.from(Instant.parse("2028-01-15T09:00:00Z")))
                .param("verifiedAt", verified ? java.sql.Timestamp.from(Instant.parse("2028-01-20T09:00:00Z")) : null)
                .param("code", code)
                .param("period", period.id())
                .update();
        assertEquals(1, written, code);
    }

    @Test
    void whatWasAskedForAsDueOrLateIsDueInThePeriod() {
        found(year.period(), "A.1", "IMPLEMENTED_LATE", "DONE");
        said(year.period(), "A.2", "PARTIAL", "PARTLY");
        assertEquals("1/2", verified("full"));
        assertEquals("1/2", reported("full"));
        assertEquals("2/2", reported("full-or-partial"));
        assertEquals("1.5/2", reported("weighted"));
        assertEquals(1, rate(year.period(), "full").verified().counts().without(), "one has no verdict");
    }

    @Test
    void whatWasVerifiedAsCancelledIsNotCounted() {
        found(year.period(), "A.1", "CANCELLED", "CANCELLED");
        assertEquals("0/1", verified("full"));
        assertEquals("0/1", reported("full"), "nor by the institution's own word");
    }

    @Test
    void whatIsOnlySaidToBeCancelledIsCounted() {
        said(year.period(), "A.1", "CANCELLED", "CANCELLED");
        assertEquals("0/2", reported("full"));
    }

    @Test
    void whatIsWrittenAndNotHandedInIsNotSaid() {
        say(year.period(), "A.1", "ASKED", "PARTIAL", "PARTLY");
        assertEquals("0/2", reported("full-or-partial"));
    }

    @Test
    void whatGoesOnCountsInTheYearOnlyWhenItRunsToSchedule() {
        assertEquals("0/3", verified("sigma-2017"), "A.2, A.3 and A.4; A.1 was due before");
        found(year.period(), "A.3", "ONGOING_ON_SCHEDULE", "GOING");
        found(year.period(), "A.4", "PARTIAL", "PARTLY");
        assertEquals("1/3", verified("sigma-2017"));
        found(year.period(), "A.4", "NOT_DUE", "NOT_DUE");
        assertEquals("1/2", verified("sigma-2017"), "what is to begin later was not planned");
    }

    @Test
    void whatIsDueAndOnlyUnderWayIsNotDone() {
        found(year.period(), "A.2", "ONGOING_ON_SCHEDULE", "GOING");
        assertEquals("0/3", verified("sigma-2017"));
    }

    @Test
    void onlyWhatWasToBeFinishedIsCountedByTheRuleOf2024() {
        assertEquals("0/1", verified("sigma-2024"));
        found(year.period(), "A.2", "IMPLEMENTED", "DONE");
        found(year.period(), "A.3", "ONGOING_ON_SCHEDULE", "GOING");
        assertEquals("1/1", verified("sigma-2024"));
        assertEquals(
                new BigDecimal("15.00"),
                rate(year.period(), "sigma-2024").verified().points().orElseThrow());
    }

    @Test
    void anAmendmentAfterTheFirstOfJanuaryDoesNotChangeTheDenominatorOf2024() {
        year.amend(
                Instant.parse("2027-06-01T09:00:00Z"),
                content -> PublishedPlans.without(PublishedPlans.due(content, "A.3", "December 2027"), "A.2"));
        Rate january = rate(year.period(), "sigma-2024").verified();
        assertEquals("0/1", fraction(january));
        assertEquals(Set.of(1), numbers(january));
        Rate december = rate(year.period(), "sigma-2017").verified();
        assertEquals("0/2", fraction(december), "A.3 and A.4 of the version in force at the end");
        assertEquals(Set.of(2), numbers(december));
    }

    private static Set<Integer> numbers(Rate rate) {
        return rate.versions().stream().map(Rate.Version::number).collect(Collectors.toSet());
    }

    @Test
    void whatThePlanPromisedInJanuaryStaysInTheDenominatorWhenItIsCancelledLater() {
        found(year.period(), "A.2", "CANCELLED", "CANCELLED");
        assertEquals("0/1", verified("sigma-2024"));
        assertEquals("0/2", verified("sigma-2017"), "there it does not count");
    }

    @Test
    void whatWasDoneAYearEarlyIsDone() {
        Period before = year.open(Span.YEAR, START.minusYears(1));
        jdbc.sql("delete from monitoring.status_report where period = :period")
                .param("period", year.period().id())
                .update();
        found(before, "A.2", "IMPLEMENTED", "DONE");
        found(before, "A.3", "PARTIAL", "PARTLY");
        RateScope scope = new RateScope(
                "x",
                year.period().name(),
                year.period().name(),
                year.period().id(),
                "integrity-plan",
                year.plan().plan(),
                START,
                LocalDate.of(2027, 12, 31));
        Map<String, String> found = rates.list(scope, ALL).stream()
                .collect(Collectors.toMap(pair -> pair.rule().code(), pair -> fraction(pair.verified())));
        assertEquals("1/1", found.get("sigma-2024"));
        assertEquals("1/3", found.get("sigma-2017"), "A.3 was last spoken of a year ago");
    }

    @Test
    void aPlanOfWhichNobodyReportsIsNoughtInTheMean() {
        found(year.period(), "A.2", "IMPLEMENTED", "DONE");
        silentPlan();
        Period ofAll = periods.open(
                NewPeriod.ofKind(Span.HALF_YEAR, LocalDate.of(2028, 1, 1), "integrity-plan"), TestActors.coordinator());
        Rate mean = rate(ofAll, "sigma-2024").verified();
        assertEquals(new BigDecimal("50.00"), mean.value().orElseThrow());
        assertEquals("1/3", fraction(mean));
        assertEquals(2, mean.plans());
        assertEquals(
                new Rate.Time(START, LocalDate.of(2027, 12, 31)), mean.time(), "the last full year before the period");
    }

    private void silentPlan() {
        UUID other = TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id();
        PublishedPlans.of(application)
                .publish(
                        "tjeter",
                        "integrity-plan",
                        other,
                        ContentBuilder.plan()
                                .measure("1", LocalizedText.of("Një", "One"), "May 2027")
                                .measure("2", LocalizedText.of("Dy", "Two"), "May 2027")
                                .build());
    }

    @Test
    void aYearTakesEachMeasureWhereItStoodLast() {
        jdbc.sql("delete from monitoring.status_report").update();
        jdbc.sql("delete from monitoring.period_stage").update();
        jdbc.sql("delete from monitoring.period").update();
        Period first = year.open(Span.HALF_YEAR, START);
        Period second = year.open(Span.HALF_YEAR, LocalDate.of(2027, 7, 1));
        found(first, "A.1", "NOT_IMPLEMENTED", "NOT_DONE");
        found(second, "A.1", "IMPLEMENTED_LATE", "DONE");
        found(first, "A.2", "PARTIAL", "PARTLY");
        RateScope whole = scopes.find("2027-plani", ALL).orElseThrow();
        Map<String, String> found = rates.list(whole, ALL).stream()
                .collect(Collectors.toMap(pair -> pair.rule().code(), pair -> fraction(pair.verified())));
        assertEquals("1/2", found.get("full"), "each once, A.2 without a word in the second half");
        assertEquals("3/8", found.get("reported"), "every report that was asked for");
        assertEquals(
                List.of("2027-h1-plani", "2027-h2-plani"),
                rates.listParts(scope(second), rule(second, "full"), Dimension.PERIOD, ALL).stream()
                        .map(part -> part.part().key())
                        .toList());
    }

    private RateRule rule(Period period, String code) {
        return rate(period, code).rule();
    }

    @Test
    void reportsCountInTimeAndAfterwards() {
        assertEquals("0/4", verified("reported"));
        found(year.period(), "A.1", "PARTIAL", "PARTLY");
        said(year.period(), "A.2", "PARTIAL", "PARTLY");
        jdbc.sql("update monitoring.period_stage set on_day = '2028-01-15' where code = 'REPORTS_IN'")
                .update();
        assertEquals("2/4", verified("reported-in-time"), "on the day itself");
        jdbc.sql("update monitoring.period_stage set on_day = '2028-01-14' where code = 'REPORTS_IN'")
                .update();
        assertEquals("0/4", verified("reported-in-time"));
        assertEquals("2/4", verified("reported"));
    }

    @Test
    void aReaderIsToldOfWhatTheySeeOnly() {
        Actor reader = year.colleague();
        assertEquals("0/2", seenBy(reader));
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id());
        assertTrue(scopes.list(stranger.reach("monitoring.read")).isEmpty());
    }

    private String seenBy(Actor actor) {
        Reach seen = actor.reach("monitoring.read");
        return rates.list(scopes.find(year.period().slug(), seen).orElseThrow(), seen).stream()
                .filter(pair -> pair.rule().code().equals("full"))
                .map(pair -> fraction(pair.verified()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAreBrokenDownByEverythingAPlanIsMadeOf() {
        found(year.period(), "A.1", "IMPLEMENTED_LATE", "DONE");
        Map<Dimension, List<String>> expected = Map.of(
                Dimension.PLAN, List.of("plani 1/2"),
                Dimension.AREA, List.of("plani/1 1/2"),
                Dimension.GOAL, List.of("plani/1 1/2"),
                Dimension.INSTITUTION, List.of("ministria 1/2"),
                Dimension.INSTITUTION_KIND, List.of("ministry 1/2"),
                Dimension.PERIOD, List.of("2027-plani 1/2"));
        expected.forEach((by, parts) -> assertEquals(
                parts,
                rates.listParts(scope(year.period()), rule(year.period(), "full"), by, ALL).stream()
                        .map(part ->
                                part.part().key() + " " + fraction(part.rates().verified()))
                        .toList(),
                by.name()));
    }

    @Test
    void theVersionInForceOnEveryFirstOfJanuaryIsKept() {
        year.amend(Instant.parse("2027-06-01T09:00:00Z"), content -> PublishedPlans.without(content, "A.4"));
        assertEquals(
                List.of("2027-06-01 AMENDMENT 2", "2027-01-01 YEAR 1", "2026-01-01 YEAR 1", "2025-01-15 PUBLICATION 1"),
                snapshots.list(scope(year.period())).stream()
                        .map(one -> one.takenOn() + " " + one.reason() + " " + one.number())
                        .toList());
        assertEquals(
                new TreeSet<>(Set.of(1, 2)),
                snapshots.list(scope(year.period())).stream()
                        .map(Snapshot::number)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
