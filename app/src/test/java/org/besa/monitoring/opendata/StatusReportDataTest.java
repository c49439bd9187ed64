package org.besa.monitoring.opendata;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.Evidence;
import org.besa.monitoring.EvidenceChecks;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.Given;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Progress;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.Verification;
import org.besa.monitoring.Verifications;
import org.besa.plans.PlanContent.Owner;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.Tables;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebSlice
class StatusReportDataTest {

    private static final Actor VERIFIER = TestActors.coordinator();

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private NewPeriods periods;

    @Autowired
    private StatusReports reports;

    @Autowired
    private Evidences evidences;

    @Autowired
    private EvidenceChecks checks;

    @Autowired
    private List<Dataset<?>> datasets;

    @Autowired
    private JsonMapper json;

    private ReportingPeriod half;
    private Actor reporter;

    @BeforeEach
    void prepare() {
        half = ReportingPeriod.make(application);
        reporter = half.colleague();
    }

    private void handIn(String code) {
        half.handIn(code, Said.partly(), reporter);
    }

    private void overrule(String status) {
        half.decide("A.2", overruled(status));
    }

    private static Verification overruled(String status) {
        return new Verification.Overruled(status, 20, LocalizedText.of("Pa provë", "No proof"));
    }

    private JsonNode items(String query) throws Exception {
        return json.readTree(web.perform(get("/api/v1/status-reports" + query))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .path("items");
    }

    @Test
    void bothVoicesAreThereOnceTheReportIsVerified() throws Exception {
        handIn("A.2");
        overrule("NOT_IMPLEMENTED");

        JsonNode row = items("?reportState=verified").get(0);
        assertEquals("A.2", row.path("code").asString());
        assertEquals("PARTIAL", row.path("reportedStatus").asString());
        assertEquals(50, row.path("reportedPercent").asInt());
        assertEquals("NOT_IMPLEMENTED", row.path("verifiedStatus").asString());
        assertEquals(20, row.path("verifiedPercent").asInt());
        assertEquals("overruled", row.path("verdict").asString());
        assertEquals("No proof", row.path("reasons").path("en").asString());
        assertEquals("Gjysma u bë", row.path("done").path("sq").asString());
        assertEquals("APPROVALS", row.path("obstacles").get(0).asString());
        assertEquals("in-time", row.path("handedIn").asString());
        assertEquals("/plans/plani/measures/a-2", row.path("path").asString());
    }

    @Test
    void whatIsNotVerifiedYetIsNotTold() throws Exception {
        handIn("A.2");
        handIn("A.1");
        half.decide("A.1", new Verification.Returned(LocalizedText.in("sq", "E fshehtë")));

        assertEquals(4, items("").size());
        for (JsonNode row : items("")) {
            assertTrue(row.path("reportedStatus").isNull(), row::toString);
            assertTrue(row.path("reasons").isEmpty(), row::toString);
            assertTrue(row.path("done").isEmpty(), row::toString);
            assertEquals(
                    row.path("state").asString().equals("asked") ? "no" : "in-time",
                    row.path("handedIn").asString());
        }
    }

    @Test
    void onlyEvidenceThatEverybodyMayReadIsNamed() throws Exception {
        UUID report = half.report("A.2").id();
        Evidence open = evidences.add(report, Given.act("I hapur", true), "https://qbz.gov.al/a", reporter);
        Evidence file = evidences.add(report, Given.act("Skedari", true), Given.file(), reporter);
        Evidence closed = evidences.add(report, Given.act("I brendshëm", false), "https://qbz.gov.al/b", reporter);
        handIn("A.2");
        for (Evidence one : List.of(open, file, closed)) {
            checks.check(report, one.id(), true, LocalizedText.EMPTY, VERIFIER);
        }
        overrule("PARTIAL");

        assertEquals(
                Set.of("https://qbz.gov.al/a", "/evidence/" + file.id()),
                items("?reportState=verified").get(0).path("evidence").values().stream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void filtersNarrowAndUnknownNamesAreErrors() throws Exception {
        String all = "?plan=plani&institution=ministria&period=" + half.period().slug();
        assertEquals(4, items(all).size());
        assertEquals(4, items("?plan=" + half.plan().plan()).size());
        assertEquals(0, items(all + "&reportState=verified").size());
        web.perform(get("/api/v1/status-reports" + all + "&size=3&page=2"))
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].verifiedAt").value(nullValue()));
        for (String wrong : List.of("plan=x", "institution=x", "period=x", "reportState=x")) {
            web.perform(get("/api/v1/status-reports?" + wrong)).andExpect(status().isBadRequest());
        }
        web.perform(get("/api/v1/status-reports/" + UUID.randomUUID())).andExpect(status().isNotFound());
        UUID report = half.report("A.2").id();
        web.perform(get("/api/v1/status-reports/" + report))
                .andExpect(jsonPath("$.code").value("A.2"))
                .andExpect(jsonPath("$.links.page_sq").value("http://localhost/sq/plans/plani/measures/a-2"));
    }

    @Test
    void propertiesHaveTheNamesOfTheDictionary() throws Exception {
        Set<String> names = datasets.stream()
                .filter(one -> one.name().equals("status-reports"))
                .flatMap(one -> one.columns().stream())
                .map(Column::property)
                .collect(Collectors.toSet());
        names.add("links");
        assertEquals(names, new HashSet<>(items("").get(0).propertyNames()));
    }

    @Test
    void filesAreMadeAnewWhenSomethingIsVerified() {
        String before = dataset("status-reports").edition();
        assertFalse(text("status-reports").contains("NOT_IMPLEMENTED"));

        handIn("A.2");
        overrule("NOT_IMPLEMENTED");

        assertNotEquals(before, dataset("status-reports").edition());
        assertTrue(text("status-reports").contains("NOT_IMPLEMENTED"));
    }

    @Test
    void commitmentsHaveALineForThemselvesAndForEachMilestone(
            @Autowired Submissions submissions, @Autowired Verifications verifications) {
        UUID plan = PublishedPlans.of(application)
                .publish(
                        "plani-pqh",
                        "ogp-action-plan",
                        half.ministry().id(),
                        ContentBuilder.plan()
                                .measure(
                                        "C1",
                                        LocalizedText.of("Angazhimi", "The commitment"),
                                        "31 March 2027",
                                        new Owner(
                                                Owner.Role.LEAD,
                                                half.ministry().id(),
                                                null,
                                                LocalizedText.of("Ministria", "The ministry")))
                                .build())
                .plan();
        UUID period = periods.open(NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2027, 1, 1), plan), VERIFIER)
                .id();
        Progress said = Said.partly();
        UUID report = Said.of(reports, period, "C1").id();
        reports.save(
                report,
                new Progress(
                        said.status(),
                        said.percent(),
                        said.done(),
                        said.obstacles(),
                        said.correction(),
                        null,
                        said.act(),
                        List.of(new Progress.StepProgress(1, "NOT_STARTED", LocalizedText.of("Pret", "It waits"))),
                        List.of(),
                        List.of()),
                null,
                reporter);
        StatusReport in = submissions.submit(report, reporter);
        verifications.decide(report, in.version(), overruled("PARTIAL"), VERIFIER);
        List<String> lines = text("commitment-progress").lines().toList();
        assertTrue(lines.getFirst().startsWith("reporting_period,commitments,milestones,indicators,title_sq,title_en"));
        assertTrue(lines.get(1).startsWith("2027-06,C1,,,Angazhimi,The commitment,"), lines.get(1));
        assertTrue(lines.get(1).contains(",ministria,SP,,Gjysma u bë,,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("2027-06,C1,C1.1,,Hapi i parë,First step,"), lines.get(2));
        assertTrue(lines.get(2).contains(",ministria,NS,,Pret,It waits,"), lines.get(2));
    }

    private Dataset<?> dataset(String name) {
        return datasets.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String text(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(dataset(name), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
