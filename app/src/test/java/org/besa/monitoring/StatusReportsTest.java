package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.besa.directory.Institutions;
import org.besa.monitoring.StatusReport.State;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseSlice
class StatusReportsTest {

    @Autowired
    private StatusReports reports;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Verifications verifications;

    private ReportingPeriod half;
    private Actor reporter;
    private Actor colleague;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
        reporter = half.reporter();
        colleague = half.colleague();
    }

    private StatusReport report(String code) {
        return half.report(code);
    }

    private StatusReport submitted(String code) {
        return half.handIn(code, Said.partly(), reporter);
    }

    private static StatusReport.Verified found(StatusReport report) {
        return Objects.requireNonNull(report.verified());
    }

    @Test
    void whatIsTypedIsKeptBeforeItIsComplete() {
        StatusReport report = report("A.1");
        reports.save(report.id(), Said.said("DELAYED", null, List.of(), List.of(), null), null, reporter);
        StatusReport kept = report("A.1");
        assertEquals("DELAYED", kept.said().status());
        assertEquals(State.ASKED, kept.state());
        assertEquals(
                Set.of("done", "obstacles", "correction", "newDate"),
                Set.copyOf(
                        submissions.findings(kept).stream().map(Finding::field).toList()));
        assertThrows(Problem.class, () -> submissions.submit(report.id(), reporter));
    }

    @Test
    void aUnitReportsItsOwnMeasuresAndNoOthers() {
        assertThrows(
                AccessDeniedException.class, () -> reports.save(report("A.3").id(), Said.onSchedule(), null, reporter));
        assertThrows(Problem.class, () -> reports.report(report("A.3").id(), reporter));
        assertEquals("A.1", reports.report(report("A.1").id(), reporter).code());
    }

    @Test
    void anotherInstitutionFindsNothing(@Autowired Institutions institutions) {
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id());
        assertThrows(Problem.class, () -> reports.report(report("A.1").id(), stranger));
        assertThrows(
                AccessDeniedException.class, () -> reports.save(report("A.1").id(), Said.partly(), null, stranger));
    }

    @Test
    void whatTwoTypeInDifferentPlacesIsPutTogether() {
        StatusReport shown =
                reports.save(report("A.1").id(), Said.partly(), null, reporter).report();
        reports.save(
                shown.id(),
                Said.correcting(Said.partly(), LocalizedText.in("sq", "Takim")),
                shown.writing(),
                colleague);
        StatusReports.Saved second =
                reports.save(shown.id(), Said.partly(70, "Gjysma u bë"), shown.writing(), reporter);
        assertEquals("Institution", second.by());
        assertEquals(70, second.report().said().percent());
        assertEquals(LocalizedText.in("sq", "Takim"), second.report().said().correction());
    }

    @Test
    void whatTwoTypeInTheSamePlaceIsShownToTheLaterOneAndNothingIsLost() {
        StatusReport shown =
                reports.save(report("A.1").id(), Said.partly(), null, reporter).report();
        reports.save(shown.id(), Said.partly(60, "Gjysma u bë"), shown.writing(), colleague);
        ReportClash clash = assertThrows(
                ReportClash.class,
                () -> reports.save(shown.id(), Said.partly(70, "Gjysma u bë"), shown.writing(), reporter));
        assertEquals(Set.of("percent"), clash.places());
        assertEquals(70, clash.joined().percent());
        assertEquals(60, clash.theirs().percent());
        assertEquals(
                70,
                reports.save(shown.id(), clash.joined(), clash.seen(), reporter)
                        .report()
                        .said()
                        .percent(),
                "who has seen both decides");
    }

    @Test
    void aReportThatWasHandedInIsTakenBackToGoOnWriting() {
        StatusReport in = submitted("A.1");
        assertEquals(State.SUBMITTED, in.state());
        assertNotNull(in.firstSubmittedAt());
        assertThrows(Problem.class, () -> reports.save(in.id(), Said.partly(60, "Më shumë"), in.writing(), reporter));
        StatusReport back = submissions.takeBack(in.id(), reporter);
        assertEquals(State.ASKED, back.state());
        assertEquals(
                60,
                reports.save(in.id(), Said.partly(60, "Më shumë"), back.writing(), reporter)
                        .report()
                        .said()
                        .percent());
    }

    @Test
    void theVerifierAcceptsAndBothVoicesStand() {
        StatusReport in = submitted("A.1");
        StatusReport verified =
                verifications.decide(in.id(), in.version(), new Verification.Accepted(), TestActors.coordinator());
        assertEquals("PARTIAL", verified.said().status());
        assertEquals("PARTIAL", found(verified).status());
        assertEquals(50, found(verified).percent());
    }

    @Test
    void theVerifierOverrulesWithReasons() {
        StatusReport in = submitted("A.1");
        assertThrows(
                Problem.class,
                () -> verifications.decide(
                        in.id(),
                        in.version(),
                        new Verification.Overruled("NOT_STARTED", 0, LocalizedText.EMPTY),
                        TestActors.coordinator()));
        StatusReport overruled = verifications.decide(
                in.id(),
                in.version(),
                new Verification.Overruled("NOT_STARTED", 0, LocalizedText.in("sq", "Nuk ka asnjë akt")),
                TestActors.coordinator());
        assertEquals("PARTIAL", overruled.said().status());
        assertEquals("NOT_STARTED", found(overruled).status());
    }

    @Test
    void whatIsReturnedGoesBackWithWhatIsWrong() {
        StatusReport in = submitted("A.1");
        StatusReport back = verifications.decide(
                in.id(),
                in.version(),
                new Verification.Returned(LocalizedText.in("sq", "Mungon data")),
                TestActors.coordinator());
        assertEquals(State.RETURNED, back.state());
        assertTrue(back.state().isWritable());
        assertEquals(
                LocalizedText.in("sq", "Mungon data"),
                verifications.list(in.id()).getFirst().reasons());
    }

    @Test
    void nobodyVerifiesWhatTheyWrote() {
        StatusReport report = report("A.1");
        Actor both = new Actor(
                reporter.account(),
                "Both",
                List.of(
                        reporter.grants().getFirst(),
                        TestActors.coordinator().grants().getFirst()),
                null);
        reports.save(report.id(), Said.partly(), null, both);
        StatusReport in = submissions.submit(report.id(), both);
        Problem own = assertThrows(
                Problem.class, () -> verifications.decide(in.id(), in.version(), new Verification.Accepted(), both));
        assertEquals("monitoring.problem.own-report", own.key());
        assertTrue(verifications.isWrittenBy(in.id(), both));
        assertFalse(verifications.isWrittenBy(in.id(), TestActors.coordinator()));
    }

    @Test
    void nothingIsImplementedWithoutAcceptedEvidence() {
        StatusReport report = report("A.2");
        reports.save(report.id(), Said.implemented(), null, reporter);
        assertTrue(submissions.findings(report("A.2")).stream()
                .anyMatch(finding -> finding.field().equals("evidence") && finding.blocks()));
        StatusReport in = submitted("A.1");
        Problem unproved = assertThrows(
                Problem.class,
                () -> verifications.decide(
                        in.id(),
                        in.version(),
                        new Verification.Overruled("IMPLEMENTED_LATE", 100, LocalizedText.in("sq", "U bë")),
                        TestActors.coordinator()));
        assertEquals("monitoring.problem.no-accepted-evidence", unproved.key());
    }

    @Test
    void aVerdictOnWhatWasChangedSinceIsRefused() {
        StatusReport in = submitted("A.1");
        submissions.takeBack(in.id(), reporter);
        submissions.submit(in.id(), reporter);
        assertThrows(
                Problem.class,
                () -> verifications.decide(
                        in.id(), in.version(), new Verification.Accepted(), TestActors.coordinator()));
    }
}
