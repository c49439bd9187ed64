package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.monitoring.StatusReport.Why;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class PeriodsTest {

    @Autowired
    private Periods periods;

    @Autowired
    private NewPeriods newPeriods;

    @Autowired
    private StatusReports reports;

    @Autowired
    private ApplicationContext application;

    @Test
    void aPeriodAsksForWhatIsDueLateOrGoingOn() {
        ReportingPeriod half = ReportingPeriod.make(application);
        assertEquals(
                Map.of("A.1", Why.LATE, "A.2", Why.DUE, "A.3", Why.ONGOING, "A.4", Why.ONGOING),
                reports.listOf(half.period().id(), Reach.EVERYTHING).stream()
                        .collect(Collectors.toMap(StatusReport::code, StatusReport::why)));
    }

    @Test
    void theUnitIsAskedThatAnswersForTheMeasure() {
        ReportingPeriod half = ReportingPeriod.make(application);
        assertEquals(half.unit().id(), half.report("A.1").unit());
        assertEquals(half.ministry().id(), half.report("A.3").institution());
    }

    @Test
    void whatHasNotBegunIsNotAskedFor() {
        ReportingPeriod early = ReportingPeriod.make(application, Span.QUARTER, LocalDate.of(2025, 4, 1));
        assertEquals(4, reports.listOf(early.period().id(), Reach.EVERYTHING).size());
        assertThrows(
                Problem.class,
                () -> early.open(Span.QUARTER, LocalDate.of(2024, 1, 1)),
                "before the plan was published nothing is asked");
    }

    @Test
    void theCalendarIsMadeFromItsTemplate() {
        Period half = ReportingPeriod.make(application).period();
        assertEquals(LocalDate.of(2027, 6, 30), half.ends());
        assertEquals(LocalDate.of(2027, 7, 20), half.reportsDue());
        assertEquals(
                "TECHNICAL_GROUP",
                half.next(LocalDate.of(2027, 9, 1)).orElseThrow().code());
        assertEquals("First half of 2027", half.name().in(Language.EN));
    }

    @Test
    void aStageMovesAndNotBeforeTheEndOfThePeriod() {
        Period half = ReportingPeriod.make(application).period();
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
        ReportingPeriod half = ReportingPeriod.make(application);
        Problem twice = assertThrows(Problem.class, () -> half.open(Span.HALF_YEAR, LocalDate.of(2027, 1, 1)));
        assertEquals("monitoring.problem.period-there", twice.key());
    }

    @Test
    void aHalfYearBeginsInJanuaryOrJuly() {
        Problem odd = assertThrows(
                Problem.class,
                () -> newPeriods.open(
                        NewPeriod.ofKind(Span.HALF_YEAR, LocalDate.of(2027, 2, 1), "integrity-plan"),
                        TestActors.coordinator()));
        assertEquals("monitoring.problem.no-such-start", odd.key());
    }

    @Test
    void onlyTheSecretariatOpensPeriods() {
        ReportingPeriod half = ReportingPeriod.make(application);
        assertThrows(
                AccessDeniedException.class,
                () -> newPeriods.open(
                        NewPeriod.ofKind(Span.YEAR, LocalDate.of(2027, 1, 1), "integrity-plan"), half.colleague()));
    }

    @Test
    void aPeriodIsNotClosedWhileADueMeasureHasNoVerdict() {
        ReportingPeriod half = ReportingPeriod.make(application);
        Problem open =
                assertThrows(Problem.class, () -> periods.close(half.period().id(), TestActors.coordinator()));
        assertEquals("monitoring.problem.unsettled", open.key());
        for (String code : new String[] {"A.1", "A.2"}) {
            half.handIn(code, Said.partly(), half.reporter());
            half.decide(code, new Verification.Accepted());
        }
        assertFalse(periods.close(half.period().id(), TestActors.coordinator()).isOpen());
    }

    @Test
    void whatWasVerifiedAsGivenUpIsAskedForNoMore() {
        ReportingPeriod half = ReportingPeriod.make(application);
        half.handIn("A.1", Said.partly(), half.reporter());
        half.decide("A.1", new Verification.Overruled("CANCELLED", null, LocalizedText.in("sq", "Vendimi nr. 5")));
        Period next = half.open(Span.HALF_YEAR, LocalDate.of(2027, 7, 1));
        assertEquals(3, reports.listOf(next.id(), Reach.EVERYTHING).size(), "the one given up is missing");
    }
}
