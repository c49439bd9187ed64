package org.besa.monitoring.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.Period;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Address;
import org.besa.platform.web.Pager;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebSlice
class ReportPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private StatusReports reports;

    @Autowired
    private DeskReports desk;

    private ReportingPeriod half;
    private Actor reporter;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
        reporter = half.reporter();
    }

    @Test
    void aReporterFindsWhatTheyOweAndNothingElse() throws Exception {
        for (String page : new String[] {"/desk", "/desk/reports"}) {
            as(reporter, get("/en" + page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("The late measure")))
                    .andExpect(content().string(not(containsString("The ongoing measure"))));
        }
        as(reporter, get(address("A.3"))).andExpect(status().isNotFound());
    }

    @Test
    void listsArePartedAndEachReportStandsInOnePart() {
        ReportFilter every = new ReportFilter(null, null);
        Actor coordinator = TestActors.coordinator();
        UUID period = half.period().id();
        assertEquals(4, desk.count(period, every, coordinator));
        assertEquals(List.of("A.1", "A.2"), codes(desk.list(period, every, part(1), coordinator)));
        assertEquals(List.of("A.3", "A.4"), codes(desk.list(period, every, part(2), coordinator)));
        assertEquals(
                List.of(2),
                desk.listOwedPeriods(reporter).stream().map(OwedPeriod::owed).toList());
        assertEquals(List.of("A.1"), codes(desk.listOwed(0, 1, reporter)));
        assertEquals(List.of("A.2"), codes(desk.listOwed(1, 1, reporter)));
    }

    private static Pager part(int number) {
        return Pager.at(Address.of("/desk"), number, 2, 4);
    }

    private static List<String> codes(List<ReportLine> lines) {
        return lines.stream().map(ReportLine::code).toList();
    }

    @Test
    void whatIsTypedIsKeptAndHandedInWhenItIsComplete() throws Exception {
        as(reporter, post(address("A.1")).param("status", "PARTIAL").param("percent", "50 %"))
                .andExpect(redirectedUrl("/en/desk/reports/" + report("A.1").id()));
        assertEquals(50, report("A.1").said().percent());
        as(
                        reporter,
                        typed("A.1")
                                .param("submit", "yes")
                                .param("status", "PARTIAL")
                                .param("percent", "60"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say in one to three points what was done.")))
                .andExpect(content().string(containsString("value=\"60\"")));
        assertEquals(60, report("A.1").said().percent(), "what was typed is kept although it is not complete");
        as(
                        reporter,
                        typed("A.1")
                                .param("submit", "yes")
                                .param("status", "PARTIAL")
                                .param("percent", "60")
                                .param("done.1.sq", "U hartua projekti")
                                .param("obstacles.APPROVALS", "on"))
                .andExpect(redirectedUrl("/en/desk/reports"));
        assertEquals(StatusReport.State.SUBMITTED, report("A.1").state());
    }

    @Test
    void whatCannotBeReadStaysInTheFormWithASentence() throws Exception {
        as(
                        reporter,
                        post(address("A.1"))
                                .param("status", "DELAYED")
                                .param("percent", "many")
                                .param("newDate", "soon")
                                .param("spending.1.amount", "1200 lekë")
                                .param("correction.sq", "Takim i ri"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("This is not a number")))
                .andExpect(content().string(containsString("Takim i ri</textarea>")));
    }

    @Test
    void wordsThatWouldBeLeftOutAreToldAndStay() throws Exception {
        as(
                        reporter,
                        post(address("A.1"))
                                .param("obstacles.OTHER.note.sq", "Zgjedhjet")
                                .param("spending.1.source.sq", "Donatori")
                                .param("spending.2.source.sq", "Bashkia")
                                .param("spending.2.amount", "12")
                                .param("spending.2.currency", "leke"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tick it, or empty the words")))
                .andExpect(content().string(containsString("Zgjedhjet</textarea>")))
                .andExpect(content().string(containsString("Say how much it was")))
                .andExpect(content().string(containsString("Donatori</textarea>")))
                .andExpect(content().string(containsString("A currency has three letters")))
                .andExpect(content().string(containsString("value=\"leke\"")));
        assertEquals(0, report("A.1").said().spending().size());
    }

    @Test
    void aCalendarThatIsRefusedStandsAsItWasTyped() throws Exception {
        as(
                        TestActors.coordinator(),
                        post("/en/desk/periods/" + half.period().id() + "/calendar")
                                .param("stage.REPORTS_IN", "9999-12-31")
                                .param("reason", "Pushimet"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“9999-12-31” is not a day")))
                .andExpect(content().string(containsString("value=\"9999-12-31\"")))
                .andExpect(content().string(containsString("value=\"Pushimet\"")));
    }

    @Test
    void whatIsNotKeptWhileSomebodyTypesIsToldByItsName() throws Exception {
        as(reporter, post(address("A.1")).param("quiet", "true").param("percent", "140"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Not kept yet.")))
                .andExpect(content().string(containsString("How far, in per cent: A percentage is")));
    }

    @Test
    void thePageItselfKeepsWhatIsTypedAndTellsWhereItStands() throws Exception {
        as(reporter, post(address("A.1")).param("quiet", "true").param("status", "PARTIAL"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(String.valueOf(report("A.1").writing()))));
    }

    @Test
    void twoWhoWriteInTheSamePlaceAreShownBoth() throws Exception {
        as(reporter, post(address("A.1")).param("status", "PARTIAL").param("percent", "50"));
        String seen = String.valueOf(report("A.1").writing());
        Actor colleague = half.colleague();
        as(
                colleague,
                post(address("A.1"))
                        .param("seen", seen)
                        .param("status", "PARTIAL")
                        .param("percent", "60"));
        as(
                        reporter,
                        post(address("A.1"))
                                .param("seen", seen)
                                .param("status", "PARTIAL")
                                .param("percent", "70"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"70\"")))
                .andExpect(content().string(containsString("60")))
                .andExpect(content().string(containsString("Institution wrote something else")));
    }

    @Test
    void theVerifierDecidesAndComesToTheNextThatWaits() throws Exception {
        for (String code : new String[] {"A.1", "A.2"}) {
            half.handIn(code, Said.partly(), reporter);
        }
        as(TestActors.coordinator(), get(address("A.1")))
                .andExpect(content().string(containsString("Accept as reported")));
        as(TestActors.coordinator(), verdict("A.1", "return"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why")));
        as(TestActors.coordinator(), verdict("A.1", "return").param("reasons.sq", "Mungon akti"))
                .andExpect(redirectedUrl("/en/desk/reports/" + report("A.2").id()));
        as(reporter, get(address("A.1"))).andExpect(content().string(containsString("Mungon akti")));
        as(
                        TestActors.coordinator(),
                        verdict("A.2", "overrule")
                                .param("status", "NOT_STARTED")
                                .param("reasons.en", "No act"))
                .andExpect(redirectedUrl("/en/desk/periods/" + half.period().id()));
        as(TestActors.coordinator(), get("/en/desk/periods/" + half.period().id()))
                .andExpect(content().string(containsString("reported: Partly implemented")));
    }

    @Test
    void whatIsMissingAfterItWasDueIsVerifiedWithoutAReport() throws Exception {
        Period past = half.open(Span.QUARTER, LocalDate.of(2025, 4, 1));
        StatusReport missing = Said.of(reports, past.id(), "A.1");
        String address = "/en/desk/reports/" + missing.id();
        as(TestActors.coordinator(), get(address))
                .andExpect(content().string(containsString("Verify without a report")))
                .andExpect(content().string(not(containsString("Accept as reported"))));
        as(TestActors.coordinator(), get(address("A.1")))
                .andExpect(content().string(not(containsString("Verify without a report"))));
        MockHttpServletRequestBuilder unreported = post(address + "/verdict")
                .param("version", "0")
                .param("decision", "unreported")
                .param("status", "NOT_ASSESSABLE");
        as(TestActors.coordinator(), unreported)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why")));
        as(TestActors.coordinator(), unreported.param("reasons.en", "Silent"))
                .andExpect(redirectedUrl("/en/desk/periods/" + past.id()));
        as(reporter, get(address)).andExpect(content().string(containsString("No report was handed in.")));
    }

    @Test
    void aReporterHasNoSayInTheVerdict() throws Exception {
        half.handIn("A.1", Said.partly(), reporter);
        as(reporter, get(address("A.1"))).andExpect(content().string(not(containsString("Accept as reported"))));
        as(reporter, verdict("A.1", "accept")).andExpect(status().isForbidden());
    }

    @Test
    void aPeriodIsLookedAtBeforeItIsOpened() throws Exception {
        as(
                        TestActors.coordinator(),
                        get("/en/desk/periods/new")
                                .param("of", "integrity-plan")
                                .param("span", "YEAR")
                                .param("starts", "2027-01-01"))
                .andExpect(content().string(containsString("4 measures would be asked for")));
        as(
                        TestActors.coordinator(),
                        post("/en/desk/periods")
                                .param("of", "integrity-plan")
                                .param("span", "YEAR")
                                .param("starts", "in spring"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is not a day")));
        as(half.colleague(), get("/en/desk/periods/new")).andExpect(status().isNotFound());
    }

    @Test
    void anInstitutionSeesItsOwnReportsInAPeriodAndOthersSeeNone(@Autowired Institutions institutions)
            throws Exception {
        as(half.colleague(), get("/en/desk/periods/" + half.period().id()))
                .andExpect(content().string(containsString("The ongoing measure")));
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id());
        as(stranger, get("/en/desk/periods/" + half.period().id())).andExpect(status().isNotFound());
    }

    private StatusReport report(String code) {
        return half.report(code);
    }

    private String address(String code) {
        return "/en/desk/reports/" + report(code).id();
    }

    private MockHttpServletRequestBuilder typed(String code) {
        return post(address(code)).param("seen", String.valueOf(report(code).writing()));
    }

    private MockHttpServletRequestBuilder verdict(String code, String decision) {
        return post(address(code) + "/verdict")
                .param("version", String.valueOf(report(code).version()))
                .param("decision", decision);
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }
}
