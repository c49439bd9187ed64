package org.besa.monitoring;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.springframework.context.ApplicationContext;

/// Evidence of an institution with a published plan, for the walk through all routes.
public final class EvidenceRecords {

    private EvidenceRecords() {}

    /// Evidence that stands with a report that is written and with one that was handed in, some that
    /// stands with none, and some that everybody may read.
    public static Map<String, String> make(ApplicationContext application, UUID institution, UUID plan)
            throws IOException {
        StatusReports reports = application.getBean(StatusReports.class);
        Submissions submissions = application.getBean(Submissions.class);
        Evidences evidences = application.getBean(Evidences.class);
        Actor reporter = TestActors.of(institution);
        Actor verifier = TestActors.coordinator();
        UUID period = application
                .getBean(NewPeriods.class)
                .open(NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2027, 1, 1), plan), verifier)
                .id();
        UUID written = Said.of(reports, period, "A.1.1").id();
        UUID evidence = evidences
                .add(written, Given.act(), "https://qbz.gov.al/a", reporter)
                .id();
        UUID spare = evidences
                .add(written, Given.act(), "https://qbz.gov.al/b", reporter)
                .id();
        evidences.detach(written, spare, reporter);

        UUID handedIn = Said.of(reports, period, "B.1").id();
        evidences.attach(handedIn, evidence, reporter);
        reports.save(handedIn, Said.onSchedule(), null, reporter);
        submissions.submit(handedIn, reporter);

        UUID verified = Said.of(reports, period, "B.2").id();
        UUID open = evidences.add(verified, Given.act(), Given.file(), reporter).id();
        reports.save(verified, Said.onSchedule(), null, reporter);
        StatusReport in = submissions.submit(verified, reporter);
        application.getBean(EvidenceChecks.class).check(verified, open, true, LocalizedText.EMPTY, verifier);
        application.getBean(Verifications.class).decide(verified, in.version(), new Verification.Accepted(), verifier);
        return Map.of(
                "evidenceReport", written.toString(),
                "evidence", evidence.toString(),
                "spareEvidence", spare.toString(),
                "checkedReport", handedIn.toString(),
                "openEvidence", open.toString(),
                "verifiedReport", verified.toString());
    }
}
