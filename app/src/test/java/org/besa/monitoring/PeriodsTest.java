package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.monitoring.StatusReport.Why;
import org.besa.plans.Approvals;
import org.besa.plans.Plans;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class PeriodsTest {

    @Autowired
    private Institutions institutions;

    @Autowired
    private Plans plans;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Periods periods;

    @Autowired
    private StatusReports reports;

    @Autowired
    private Verifications verifications;

    private ReportingPeriod.Maker maker;

    @BeforeEach
    void prepare() {
        maker = new ReportingPeriod.Maker(institutions, plans, approvals, periods);
    }

    @Test
    void aPeriodAsksForWhatIsDueLateOrGoingOn() {
        ReportingPeriod half = maker.make();
        assertEquals(
                Map.of("A.1", Why.LATE, "A.2", Why.DUE, "A.3", Why.ONGOING, "A.4", Why.ONGOING),
                reports.listOf(half.period().id(), Reach.EVERYTHING).stream()
                        .collect(Collectors.toMap(StatusReport::code, StatusReport::why)));
    }

    @Test
    void theUnitIsAskedThatAnswersForTheMeasure() {
        ReportingPeriod half = maker.make();
        assertEquals(
                half.unit().id(), Said.of(reports, half.period().id(), "A.1").unit());
        assertEquals(
                half.ministry().id(),
                Said.of(reports, half.period().id(), "A.3").institution());
    }

    @Test
    void whatHasNotBegunIsNotAskedFor() {
        ReportingPeriod early = maker.make(Span.QUARTER, LocalDate.of(2025, 4, 1));
        assertEquals(4, reports.listOf(early.period().id(), Reach.EVERYTHING).size());
        assertThrows(
                Problem.class,
                () -> periods.open(
                        NewPeriod.ofPlan(
                                Span.QUARTER,
                                LocalDate.of(2024, 1, 1),
                                early.plan().plan()),
                        TestActors.coordinator()),
                "before the plan was published nothing is asked");
    }

    @Test
    void theCalendarIsMadeFromItsTemplate() {
        Period half = maker.make().period();
        assertEquals(LocalDate.of(2027, 6, 30), half.ends());
        assertEquals(LocalDate.of(2027, 7, 20), half.reportsDue());
        assertEquals(
                "TECHNICAL_GROUP",
                half.next(LocalDate.of(2027, 9, 1)).orElseThrow().code());
        assertEquals("First half of 2027", half.name().in(Language.EN));
    }

    @Test
    void aStageMovesAndNotBeforeTheEndOfThePeriod() {
        Period half = maker.make().period();
        Period moved = periods.adjust(
                half.id(),
                Map.of(Period.REPORTS_IN, LocalDate.of(2027, 7, 26)),
                "Java e pushimeve",
                TestActors.coordinator());
        assertEquals(LocalDate.of(2027, 7, 26), moved.reportsDue());
        assertThrows(
                Problem.class,
                () -> periods.adjust(
                        half.id(), Map.of(Period.REPORTS_IN, LocalDate.of(2027, 6, 1)), "", TestActors.coordinator()));
    }

    @Test
    void aPeriodIsOpenedOnce() {
        ReportingPeriod half = maker.make();
        Problem twice = assertThrows(
                Problem.class,
                () -> periods.open(
                        NewPeriod.ofPlan(
                                Span.HALF_YEAR,
                                LocalDate.of(2027, 1, 1),
                                half.plan().plan()),
                        TestActors.coordinator()));
        assertEquals("monitoring.problem.period-there", twice.key());
    }

    @Test
    void aHalfYearBeginsInJanuaryOrJuly() {
        Problem odd = assertThrows(
                Problem.class,
                () -> periods.open(
                        NewPeriod.ofKind(Span.HALF_YEAR, LocalDate.of(2027, 2, 1), "integrity-plan"),
                        TestActors.coordinator()));
        assertEquals("monitoring.problem.no-such-start", odd.key());
    }

    @Test
    void onlyTheSecretariatOpensPeriods() {
        ReportingPeriod half = maker.make();
        assertThrows(
                AccessDeniedException.class,
                () -> periods.open(
                        NewPeriod.ofKind(Span.YEAR, LocalDate.of(2027, 1, 1), "integrity-plan"),
                        TestActors.of(half.ministry().id())));
    }

    @Test
    void aPeriodIsNotClosedWhileADueMeasureHasNoVerdict() {
        ReportingPeriod half = maker.make();
        Problem open =
                assertThrows(Problem.class, () -> periods.close(half.period().id(), TestActors.coordinator()));
        assertEquals("monitoring.problem.unsettled", open.key());
        for (String code : new String[] {"A.1", "A.2"}) {
            StatusReport report = Said.of(reports, half.period().id(), code);
            reports.save(
                    report.id(),
                    Said.partly(),
                    null,
                    TestActors.of(half.ministry().id()));
            StatusReport in =
                    reports.submit(report.id(), TestActors.of(half.ministry().id()));
            verifications.decide(in.id(), in.version(), new Verification.Accepted(), TestActors.coordinator());
        }
        assertFalse(periods.close(half.period().id(), TestActors.coordinator()).isOpen());
    }

    @Test
    void whatWasVerifiedAsGivenUpIsAskedForNoMore() {
        ReportingPeriod half = maker.make();
        StatusReport report = Said.of(reports, half.period().id(), "A.1");
        reports.save(
                report.id(), Said.partly(), null, TestActors.of(half.ministry().id()));
        StatusReport in =
                reports.submit(report.id(), TestActors.of(half.ministry().id()));
        verifications.decide(
                in.id(),
                in.version(),
                new Verification.Overruled("CANCELLED", null, LocalizedText.in("sq", "Vendimi nr. 5")),
                TestActors.coordinator());
        Period next = periods.open(
                NewPeriod.ofPlan(
                        Span.HALF_YEAR, LocalDate.of(2027, 7, 1), half.plan().plan()),
                TestActors.coordinator());
        assertEquals(3, reports.listOf(next.id(), Reach.EVERYTHING).size(), "the one given up is missing");
    }
}
