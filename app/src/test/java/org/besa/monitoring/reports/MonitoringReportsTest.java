package org.besa.monitoring.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseSlice
@RecordApplicationEvents
class MonitoringReportsTest {

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
    private ReportComments comments;

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

    private List<ReportDocument.Section> english(MonitoringReport report) {
        return issues.issue(report).document().in(Language.EN);
    }

    private static String words(List<ReportDocument.Section> sections, String code) {
        return sections.stream()
                .filter(one -> one.code().equals(code))
                .flatMap(one -> one.blocks().stream())
                .filter(Block.Text.class::isInstance)
                .map(Object::toString)
                .reduce("", String::concat);
    }

    @Test
    void aReportBeginsWithTheWordsOfItsTemplateAndTheNumbersOfNow() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();

        assertEquals(State.DRAFT, report.state());
        assertEquals("Monitoring report: First half of 2027", report.title().in(Language.EN));
        String summary = words(english(report), "summary");
        assertTrue(summary.contains("Reports were asked for on 4 measures in this period (institutions: 1)"), summary);
        assertTrue(summary.contains("Of 2 measures that were due, "), summary);
        assertTrue(summary.contains("1 were implemented"), summary);
        assertTrue(summary.contains("50 % (1 of 2)"), summary);
        assertEquals("1", WrittenPeriod.cell(english(report), "summary", 0, "Implemented", 2));
        assertEquals("4", WrittenPeriod.cell(english(report), "summary", 0, "All", 4));
    }

    @Test
    void bothVoicesStandBesideEachOther() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();

        assertEquals("Implemented, 100 %", WrittenPeriod.cell(english(report), "goals", 0, "A.2", 4));
        assertEquals("Partly implemented, 40 %", WrittenPeriod.cell(english(report), "goals", 0, "A.2", 5));
        assertEquals("Nothing reported", WrittenPeriod.cell(english(report), "goals", 0, "A.4", 4));
    }

    @Test
    void whatIsLateStandsWithItsDaysAndItsNewDate() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();

        assertEquals("91", WrittenPeriod.cell(english(report), "obstacles", 0, "A.2", 4));
        assertEquals("31 December 2027", WrittenPeriod.cell(english(report), "obstacles", 0, "A.2", 5));
    }

    @Test
    void aReportOfAPeriodIsBegunOnce() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        period.begin();

        assertEquals("reports.problem.there", refused(period::begin));
    }

    @Test
    void everyTextStays() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();

        sections.save(report.id(), "risks", LocalizedText.in("sq", "Rreziku i parë"), null, COORDINATOR);
        UUID first = sections.list(report, "risks").getFirst().id();
        sections.save(report.id(), "risks", LocalizedText.in("sq", "Rreziku i dytë"), first, COORDINATOR);

        assertEquals(
                List.of("Rreziku i dytë", "Rreziku i parë"),
                sections.list(report, "risks").stream()
                        .map(text -> text.text().in(Language.SQ))
                        .toList());
    }

    @Test
    void twoWhoWriteInTwoLanguagesArePutTogether() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();
        sections.save(report.id(), "risks", LocalizedText.of("Shqip", "English"), null, COORDINATOR);
        UUID seen = sections.list(report, "risks").getFirst().id();

        sections.save(report.id(), "risks", LocalizedText.of("Shqip i ri", "English"), seen, COORDINATOR);
        String other = sections.save(
                report.id(), "risks", LocalizedText.of("Shqip", "New English"), seen, TestActors.approver());

        assertEquals("Coordinator", other);
        assertEquals(
                LocalizedText.of("Shqip i ri", "New English"),
                Objects.requireNonNull(sections.current(report).get("risks")).text());
    }

    @Test
    void twoWhoWriteTheSamePlaceDecideThemselves() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();
        sections.save(report.id(), "risks", LocalizedText.in("sq", "I pari"), null, COORDINATOR);

        TextClash clash = assertThrows(
                TextClash.class,
                () -> sections.save(
                        report.id(), "risks", LocalizedText.in("sq", "I dyti"), null, TestActors.approver()));

        assertEquals("I pari", clash.theirs().text().in(Language.SQ));
    }

    @Test
    void aFigureThatThereIsNoneOfIsToldAtOnce() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();

        assertEquals(
                "reports.problem.no-figure",
                refused(() -> sections.save(
                        report.id(), "risks", LocalizedText.in("sq", "Nga [[dones]] masa"), null, COORDINATOR)));
    }

    @Test
    void institutionsReadAndCommentADraftOnceItIsSent() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        MonitoringReport report = period.begin();
        UUID ministry = period.half.ministry().id();
        Actor unit = TestActors.reporter(ministry, period.half.unit().id());
        Actor institution = TestActors.of(ministry, new UUID(5, 5), "Institution", Set.of("monitoring.answer"));
        LocalizedText said = LocalizedText.in("sq", "Masa A.2 u krye më 3 korrik");

        assertThrows(Problem.class, () -> reports.report(report.id(), institution));
        drafts.circulate(report.id(), LocalDate.of(2027, 8, 20), COORDINATOR);
        assertEquals(State.CIRCULATED, reports.report(report.id(), institution).state());
        assertThrows(AccessDeniedException.class, () -> comments.add(report.id(), "goals", ministry, said, unit));
        ReportComment comment = comments.add(report.id(), "goals", ministry, said, institution);
        comments.answer(comment.id(), false, LocalizedText.in("sq", "Pas fundit të periudhës"), COORDINATOR);

        assertEquals(
                "Not taken\nPas fundit të periudhës",
                WrittenPeriod.cell(english(report), "consultation", 0, "Trial ministry", 3));
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
        assertEquals("", words(issue.document().in(Language.SQ), "risks"));
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
        assertTrue(words(issues.issue(finished).document().in(Language.SQ), "risks")
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

    @Test
    void aRecommendationIsAnsweredAndFound() throws IOException {
        WrittenPeriod period = WrittenPeriod.closed(application);
        MonitoringReport report = period.approved();
        UUID one = recommendations.list(report).getFirst().id();
        Actor institution = TestActors.of(period.half.ministry().id());

        recommendations.answer(one, Recommendation.Standing.DONE, LocalizedText.in("sq", "U miratua"), institution);
        recommendations.find(one, Recommendation.Standing.GOING, LocalizedText.in("sq", "Pret botimin"), COORDINATOR);

        FollowedRecommendation followed =
                recommendations.listFollowed(institution).getFirst();
        assertEquals(
                List.of(Recommendation.Standing.GOING, Recommendation.Standing.DONE),
                followed.answers().stream().map(Recommendation.Answer::standing).toList());
        assertFalse(followed.isSettled());
    }

    @Test
    void whatADraftRecommendsIsNotAnsweredYet() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        MonitoringReport report = period.begin();
        UUID ministry = period.half.ministry().id();
        Recommendation added = recommendations.add(
                report.id(), ministry, LocalizedText.in("sq", "Diçka"), LocalDate.of(2027, 9, 1), COORDINATOR);

        assertEquals(
                "reports.problem.not-approved",
                refused(() -> recommendations.answer(
                        added.id(),
                        Recommendation.Standing.DONE,
                        LocalizedText.in("sq", "Po"),
                        TestActors.of(ministry))));
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
    void nobodyWritesAboutTheInstitutionsOfOthers() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        Actor stranger = TestActors.of(new UUID(9, 9));

        assertThrows(
                AccessDeniedException.class,
                () -> drafts.begin(period.half.period().id(), "national", null, stranger));
        MonitoringReport report = period.begin();
        assertThrows(Problem.class, () -> reports.report(report.id(), stranger));
        assertThrows(
                AccessDeniedException.class,
                () -> sections.save(report.id(), "risks", LocalizedText.in("sq", "Jo"), null, stranger));
    }
}
