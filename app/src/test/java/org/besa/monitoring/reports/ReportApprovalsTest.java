package org.besa.monitoring.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.besa.monitoring.reports.MonitoringReport.State;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.record.PublicRecord;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// A report before the technical group and the committee, until the public reads it.
@DatabaseSlice
@RecordApplicationEvents
class ReportApprovalsTest {

    private static final Actor COORDINATOR = TestActors.coordinator();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MonitoringReports reports;

    @Autowired
    private ReportDrafts drafts;

    @Autowired
    private ReportApprovals approvals;

    @Autowired
    private ReportSections sections;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Sittings sittings;

    @Autowired
    private SittingDecisions decisions;

    @Autowired
    private ReportIssues issues;

    @Autowired
    private Papers papers;

    @Autowired
    private ApplicationEvents events;

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @Test
    void nothingIsApprovedWhileNumbersMayChange() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        MonitoringReport report = period.begin();
        period.decide(period.lay(period.group, report, "TECHNICAL_GROUP"), Decision.NOTED, "");

        assertEquals("reports.problem.period-open", refused(() -> period.lay(period.committee, report, "COMMITTEE")));
    }

    @Test
    void theGroupComesBeforeTheCommittee() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        MonitoringReport report = period.begin();

        assertEquals("reports.problem.step-before", refused(() -> period.lay(period.committee, report, "COMMITTEE")));
        Sitting returned = period.lay(period.group, report, "TECHNICAL_GROUP");
        period.decide(returned, Decision.RETURNED, "Mungojnë rreziqet");
        assertEquals("reports.problem.step-before", refused(() -> period.lay(period.committee, report, "COMMITTEE")));
    }

    @Test
    void theGroupDoesNotApprove() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        Sitting sitting = period.lay(period.group, period.begin(), "TECHNICAL_GROUP");

        assertEquals("reports.problem.does-not-approve", refused(() -> period.decide(sitting, Decision.APPROVED, "")));
    }

    @Test
    void exactlyThePaperIsApprovedThatLayOnTheTable() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        MonitoringReport report = period.begin();
        period.decide(period.lay(period.group, report, "TECHNICAL_GROUP"), Decision.NOTED, "");
        Sitting sitting = period.lay(period.committee, report, "COMMITTEE");
        sections.save(report.id(), "risks", LocalizedText.in("sq", "Pas mbledhjes"), null, COORDINATOR);
        period.decide(sitting, Decision.APPROVED, "");

        ReportIssue issue = issues.issue(reports.report(report.id()));
        assertEquals("", WrittenPeriod.words(issue.document().in(Language.SQ), "risks"));
        assertEquals(sitting.agenda().getLast().sha256(), issue.sha256());
        assertEquals(
                "The chair", Objects.requireNonNull(issue.approval()).chair().in(Language.EN));
    }

    @Test
    void changesAreMadeBeforeAnApprovalWithChangesIsFinal() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        MonitoringReport report = period.begin();
        period.decide(period.lay(period.group, report, "TECHNICAL_GROUP"), Decision.NOTED, "");
        period.decide(period.lay(period.committee, report, "COMMITTEE"), Decision.CHANGES, "Të shtohen rreziqet");
        assertTrue(decisions.isToFinish(reports.report(report.id())));
        sections.save(report.id(), "risks", LocalizedText.in("sq", "Rreziqet"), null, COORDINATOR);

        MonitoringReport finished = decisions.finish(report.id(), COORDINATOR);

        assertEquals(State.APPROVED, finished.state());
        assertFalse(decisions.isToFinish(finished));
        assertTrue(WrittenPeriod.words(issues.issue(finished).document().in(Language.SQ), "risks")
                .contains("Rreziqet"));
    }

    @Test
    void whatIsApprovedChangesNoMore() throws IOException {
        MonitoringReport report = WrittenPeriod.closed(application).approved();

        assertEquals(
                "reports.problem.approved",
                refused(() -> sections.save(report.id(), "risks", LocalizedText.in("sq", "Tani"), null, COORDINATOR)));
        assertEquals(
                "reports.problem.approved",
                refused(() -> recommendations.remove(
                        recommendations.list(report).getFirst().id(), COORDINATOR)));
        assertEquals(
                "reports.problem.approved",
                refused(() ->
                        sittings.lay(sittings.listOf(report).getLast().id(), report.id(), "COMMITTEE", COORDINATOR)));
    }

    @Test
    void theHeadApprovesTheReportOfTheInstitutionItself() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        UUID ministry = period.half.ministry().id();
        Actor writer = TestActors.of(ministry);
        Actor head = TestActors.of(ministry, new UUID(7, 7), "Head", Set.of("monitoring.oversee"));
        MonitoringReport own = drafts.begin(period.half.period().id(), "institution", ministry, writer);
        Actor both = TestActors.of(ministry, writer.account(), "Both", Set.of("monitoring.oversee"));

        assertEquals("reports.problem.own-words", refused(() -> approvals.approve(own.id(), both)));
        MonitoringReport approved = approvals.approve(own.id(), head);

        assertEquals(State.APPROVED, approved.state());
        assertEquals("2027-h1-plani-ministria", approved.slug());
        assertEquals(
                "Trial ministry",
                Objects.requireNonNull(issues.issue(approved).approval()).by().in(Language.EN));
    }

    @Test
    void aPublishedReportIsAPublicRecordWithTheDigestOfItsDocument() throws IOException {
        MonitoringReport report = WrittenPeriod.closed(application).published();

        PublicRecord told = events.stream(PublicRecord.class)
                .filter(one -> one.kind().equals("monitoring-report"))
                .findFirst()
                .orElseThrow();
        Papers.Paper paper = papers.paper(Objects.requireNonNull(report.approvedPaper()));
        assertEquals(CanonicalJson.sha256(paper.text()), told.sha256());
        assertEquals("/reports/2027-h1-plani", told.path());
        assertEquals(
                report.id(),
                reports.findPublished("2027-h1-plani").orElseThrow().id());
    }

    @Test
    void aDraftIsNotPublished() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        MonitoringReport report = period.begin();

        assertEquals("reports.problem.not-approved", refused(() -> approvals.publish(report.id(), COORDINATOR)));
        assertTrue(reports.findPublished(report.slug()).isEmpty());
    }
}
