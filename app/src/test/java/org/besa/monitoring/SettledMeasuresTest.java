package org.besa.monitoring;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.PlanVersion;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/// What was verified as implemented or cancelled is owed no more, wherever promises are listed and counted.
@WebSlice
class SettledMeasuresTest {

    private static final Instant VERIFIED = Instant.parse("2025-08-20T08:00:00Z");
    private static final String ADDRESS = "/plans/plani/measures/a-1";

    @Autowired
    private MockMvc web;

    @Autowired
    private NewPeriods periods;

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

    private Institution ministry;
    private PlanVersion plan;
    private Period period;

    @BeforeEach
    void aPlanWhoseDeadlinesHavePassed(ApplicationContext application) {
        ministry = TestInstitutions.ministry(
                application.getBean(Institutions.class), "ministria", "Ministria e provës", "Trial ministry");
        plan = PublishedPlans.of(application)
                .publish(
                        "plani",
                        "integrity-plan",
                        ministry.id(),
                        ContentBuilder.plan()
                                .measure("A.1", LocalizedText.of("Masa e parë", "The first measure"), "31 March 2025")
                                .measure("A.2", LocalizedText.of("Masa e dytë", "The second measure"), "30 April 2025")
                                .build());
        period = open(LocalDate.of(2025, 1, 1));
    }

    @Test
    void aMeasureThatWasVerifiedAsImplementedIsLateNowhere() throws Exception {
        assertEquals(List.of("2", "2", "0", "0"), figures());
        implemented("A.1");

        assertEquals(List.of("2", "1", "0", "1"), figures());
        expect("/en" + ADDRESS, "Implemented, verified on 20 August 2025");
        expect("/sq" + ADDRESS, "U zbatua, verifikuar më 20.08.2025");
        expectOnlySecond("/en/plans?status=late");
        expectOnlySecond("/en/institutions/ministria?status=late");
        expect("/en/plans?status=done", "The first measure");
        expect("/en/plans", "1 of 2 late");
        expect("/en/plans/plani", "<span>Implemented</span>");
        expect("/en/search?q=first", "Implemented");
        expect("/en" + ADDRESS + ".ics", "verified on 20 August 2025.");
        web.perform(get("/api/v1/measures?plan=plani&state=done"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].state").value("done"))
                .andExpect(jsonPath("$.items[0].settledOn").value("2025-08-20"));
        web.perform(get("/api/v1/plans/plani"))
                .andExpect(jsonPath("$.states.late").value(1))
                .andExpect(jsonPath("$.states.done").value(1));
    }

    @Test
    void whatWasCancelledIsToldApartFromWhatWasDone() throws Exception {
        verify("A.1", "CANCELLED");

        assertEquals(List.of("2", "1", "0", "0"), figures());
        expect("/en" + ADDRESS, "Cancelled, verified on 20 August 2025");
        expect("/en/plans?status=cancelled", "The first measure");
        expect("/en" + ADDRESS + ".ics", "STATUS:CANCELLED");
        web.perform(get("/api/v1/measures?state=cancelled"))
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void aVerdictThatIsChangedTakesItBack() throws Exception {
        implemented("A.1");
        verifications.decideKnown(
                report(period, "A.1").id(),
                new Verification.Overruled("PARTIAL", 60, LocalizedText.in("sq", "Mungon një pjesë")),
                VERIFIED,
                TestActors.coordinator());

        assertEquals(List.of("2", "2", "0", "0"), figures());
        expect("/en/plans?status=late", "The first measure");
    }

    @Test
    void aReportThatIsReturnedIsOwedAgain() throws Exception {
        implemented("A.1");
        verifications.decideKnown(
                report(period, "A.1").id(),
                new Verification.Returned(LocalizedText.in("sq", "Dëshmia flet për diçka tjetër")),
                VERIFIED,
                TestActors.coordinator());

        assertEquals(List.of("2", "2", "0", "0"), figures());
    }

    @Test
    void ofSeveralPeriodsTheLatestDecidesWhicheverIsVerifiedLast() throws Exception {
        Period later = open(LocalDate.of(2025, 7, 1));
        unreported(report(later, "A.1"), "CANCELLED", Instant.parse("2026-02-20T08:00:00Z"));
        unreported(report(period, "A.1"), "NOT_STARTED", Instant.parse("2026-03-20T08:00:00Z"));

        assertEquals(List.of("2", "1", "0", "0"), figures());
        expect("/en" + ADDRESS, "Cancelled, verified on 20 February 2026");
    }

    private Period open(LocalDate starts) {
        return periods.open(NewPeriod.ofPlan(Span.HALF_YEAR, starts, plan.plan()), TestActors.coordinator());
    }

    private StatusReport report(Period of, String code) {
        return Said.of(reports, of.id(), code);
    }

    private void implemented(String code) throws IOException {
        var reporter = TestActors.of(ministry.id());
        StatusReport report = report(period, code);
        reports.save(report.id(), Said.implemented(), null, reporter);
        Evidence given = evidences.add(report.id(), Given.act(), Given.file(), reporter);
        submissions.submit(report.id(), reporter);
        checks.check(report.id(), given.id(), true, LocalizedText.EMPTY, TestActors.coordinator());
        verifications.decideKnown(report.id(), new Verification.Accepted(), VERIFIED, TestActors.coordinator());
    }

    private void verify(String code, String status) {
        unreported(report(period, code), status, VERIFIED);
    }

    private void unreported(StatusReport report, String status, Instant at) {
        verifications.decideKnown(
                report.id(),
                new Verification.Unreported(status, LocalizedText.in("sq", "Vendim nr. 3")),
                at,
                TestActors.coordinator());
    }

    /// What the home page counts: all, late, soon, implemented.
    private List<String> figures() throws Exception {
        return Jsoup.parse(web.perform(get("/en/")).andReturn().getResponse().getContentAsString())
                .select(".figures dd")
                .eachText();
    }

    private void expect(String address, String words) throws Exception {
        web.perform(get(address)).andExpect(content().string(containsString(words)));
    }

    private void expectOnlySecond(String address) throws Exception {
        web.perform(get(address))
                .andExpect(content().string(containsString("The second measure")))
                .andExpect(content().string(not(containsString("The first measure"))));
    }
}
