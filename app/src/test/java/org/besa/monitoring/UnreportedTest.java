package org.besa.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.besa.monitoring.StatusReport.State;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What the secretariat verifies of a measure of which its institution says nothing.
@DatabaseSlice
class UnreportedTest {

    private static final Instant IN_TIME = Instant.parse("2027-07-20T08:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2027-07-21T08:00:00Z");
    private static final Verification SILENT =
            new Verification.Unreported("NOT_ASSESSABLE", LocalizedText.in("sq", "Nuk u dorëzua asnjë raport"));

    @Autowired
    private Periods periods;

    @Autowired
    private StatusReports reports;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Evidences evidences;

    @Autowired
    private EvidenceChecks checks;

    private ReportingPeriod half;
    private Actor reporter;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
        reporter = half.reporter();
    }

    private StatusReport report(String code) {
        return half.report(code);
    }

    private StatusReport silent(String code) {
        return verifications.decideKnown(report(code).id(), SILENT, AFTERWARDS, TestActors.coordinator());
    }

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @Test
    void aMeasureWithoutReportIsVerifiedAfterReportsWereDue() {
        StatusReport verified = silent("A.1");
        assertEquals(State.VERIFIED, verified.state());
        assertEquals(
                "NOT_ASSESSABLE", Objects.requireNonNull(verified.verified()).status());
        assertNull(verified.firstSubmittedAt(), "it is still missing");
        assertFalse(verifications.isHandedIn(verified));
        assertNull(verifications.list(verified.id()).getFirst().writing());
    }

    @Test
    void untilThenTheInstitutionSpeaksForItself() {
        assertEquals(
                "monitoring.problem.not-missing",
                refused(() ->
                        verifications.decideKnown(report("A.1").id(), SILENT, IN_TIME, TestActors.coordinator())));
    }

    @Test
    void whatWasHandedInIsJudgedAndNotPassedOver() {
        half.handIn("A.1", Said.partly(), reporter);
        assertEquals("monitoring.problem.not-missing", refused(() -> silent("A.1")));
    }

    @Test
    void whatWasReturnedAndNeverCameBackIsVerifiedWithout() {
        half.handIn("A.1", Said.partly(), reporter);
        verifications.decideKnown(
                report("A.1").id(),
                new Verification.Returned(LocalizedText.in("sq", "Mungon data")),
                IN_TIME,
                TestActors.coordinator());
        assertEquals(State.VERIFIED, silent("A.1").state());
    }

    @Test
    void whatWasOnlyTypedIsNoVoiceOfTheInstitution() {
        reports.save(report("A.1").id(), Said.partly(), null, reporter);
        StatusReport verified = silent("A.1");
        assertNull(verifications.list(verified.id()).getFirst().writing());
        assertEquals(Progress.NONE, verified.said(), "nobody reads or counts it");
        for (Verification decision : new Verification[] {
            new Verification.Accepted(),
            new Verification.Overruled("PARTIAL", 50, LocalizedText.in("sq", "Siç u shkrua"))
        }) {
            assertEquals(
                    "monitoring.problem.not-handed-in",
                    refused(() ->
                            verifications.decideKnown(verified.id(), decision, AFTERWARDS, TestActors.coordinator())));
        }
    }

    @Test
    void whatWasTypedIsThereAgainWhenTheReportIsReturned() {
        reports.save(report("A.1").id(), Said.partly(), null, reporter);
        StatusReport back = verifications.decideKnown(
                silent("A.1").id(),
                new Verification.Returned(LocalizedText.in("sq", "Raportoni")),
                AFTERWARDS,
                TestActors.coordinator());
        assertEquals(Said.partly(), back.said());
        assertEquals(State.SUBMITTED, submissions.submit(back.id(), reporter).state());
    }

    @Test
    void aReasonIsGivenAndNothingIsImplementedWithoutEvidence() {
        assertEquals(
                "monitoring.problem.no-reasons",
                refused(() -> verifications.decideKnown(
                        report("A.1").id(),
                        new Verification.Unreported("NOT_ASSESSABLE", LocalizedText.EMPTY),
                        AFTERWARDS,
                        TestActors.coordinator())));
        assertEquals(
                "monitoring.problem.no-accepted-evidence",
                refused(() -> verifications.decideKnown(
                        report("A.1").id(),
                        new Verification.Unreported("IMPLEMENTED", LocalizedText.in("sq", "E pamë në gazetë")),
                        AFTERWARDS,
                        TestActors.coordinator())));
    }

    @Test
    void aSilentInstitutionCanBeAskedAgain() {
        StatusReport verified = silent("A.1");
        verifications.decideKnown(
                verified.id(),
                new Verification.Unreported("NOT_STARTED", LocalizedText.in("sq", "Nuk ka asnjë akt")),
                AFTERWARDS,
                TestActors.coordinator());
        assertEquals(
                "NOT_STARTED", Objects.requireNonNull(report("A.1").verified()).status());
        StatusReport back = verifications.decideKnown(
                verified.id(),
                new Verification.Returned(LocalizedText.in("sq", "Raportoni")),
                AFTERWARDS,
                TestActors.coordinator());
        assertTrue(back.state().isWritable());
        half.handIn("A.1", Said.partly(), reporter);
        verifications.decideKnown(back.id(), new Verification.Accepted(), AFTERWARDS, TestActors.coordinator());
        assertTrue(verifications.isHandedIn(report("A.1")));
    }

    @Test
    void aPeriodClosesAlthoughAnInstitutionIsSilent() {
        silent("A.1");
        silent("A.2");
        Period closed = periods.closeKnown(half.period().id(), AFTERWARDS, TestActors.coordinator());
        assertEquals(AFTERWARDS, closed.closedAt());
    }

    @Test
    void thePeriodAfterTellsThatNothingWasSaid() {
        silent("A.1");
        Period next = half.open(Span.HALF_YEAR, half.period().ends().plusDays(1));
        StatusReport before =
                reports.listBefore(Said.of(reports, next.id(), "A.1")).getFirst();
        assertEquals("NOT_ASSESSABLE", Objects.requireNonNull(before.verified()).status());
    }

    @Test
    void evidenceOfWhatWasNotHandedInIsNotAccepted() throws IOException {
        Evidence given = evidences.add(report("A.1").id(), Given.act(), Given.file(), reporter);
        StatusReport verified = silent("A.1");
        assertEquals(
                "monitoring.problem.not-handed-in",
                refused(() ->
                        checks.check(verified.id(), given.id(), true, LocalizedText.EMPTY, TestActors.coordinator())));
    }
}
