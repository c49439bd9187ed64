package org.besa.monitoring.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.besa.monitoring.reports.MonitoringReport.State;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// A report as it begins, is written, and goes to the institutions.
@DatabaseSlice
class ReportDraftsTest {

    private static final Actor COORDINATOR = TestActors.coordinator();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MonitoringReports reports;

    @Autowired
    private ReportDrafts drafts;

    @Autowired
    private ReportSections sections;

    @Autowired
    private ReportComments comments;

    @Autowired
    private ReportIssues issues;

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    private List<ReportDocument.Section> english(MonitoringReport report) {
        return issues.issue(report).document().in(Language.EN);
    }

    @Test
    void aReportBeginsWithTheWordsOfItsTemplateAndTheNumbersOfNow() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();

        assertEquals(State.DRAFT, report.state());
        assertEquals("Monitoring report: First half of 2027", report.title().in(Language.EN));
        String summary = WrittenPeriod.words(english(report), "summary");
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
