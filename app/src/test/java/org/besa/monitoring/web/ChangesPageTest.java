package org.besa.monitoring.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.Verification;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.Changes;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebSlice
class ChangesPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Changes changes;

    private ReportingPeriod half;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
    }

    private StatusReport handIn() {
        return half.handIn("A.2", Said.partly(), half.reporter());
    }

    private void decide(Verification decision) {
        half.decide("A.2", decision);
    }

    private List<String> kinds(ChangeQuery query) {
        return changes.list(query).stream().map(Change::kind).toList();
    }

    private ResultActions page(String query) throws Exception {
        return web.perform(get("/en/changes" + query)).andExpect(status().isOk());
    }

    @Test
    void eachVerdictIsAChangeOfItsMeasure() throws Exception {
        StatusReport report = handIn();
        decide(new Verification.Returned(LocalizedText.in("sq", "Pa dëshmi")));
        handIn();
        decide(new Verification.Accepted());
        decide(new Verification.Overruled("NOT_IMPLEMENTED", 10, LocalizedText.in("sq", "Pa provë")));

        ChangeQuery ofMeasure = new ChangeQuery(null, null, report.promise(), null);
        assertEquals(List.of("VERIFIED_ANEW", "VERIFIED", "RETURNED"), kinds(ofMeasure));
        assertEquals(
                "First half of 2027: Not implemented, 10 %, before that: Partly implemented.",
                changes.list(ofMeasure).getFirst().what().in(Language.EN));
        page("").andExpect(content().string(containsString("Verified anew")))
                .andExpect(content().string(containsString("Reports asked for")))
                .andExpect(content().string(containsString("/en/plans/plani/measures/a-2")))
                .andExpect(content().string(not(containsString("Pa provë"))))
                .andExpect(content().string(not(containsString("Pa dëshmi"))));
        web.perform(get("/sq/changes")).andExpect(content().string(containsString("U verifikua rishtas")));
    }

    @Test
    void whatAPublicationDidToDeadlinesIsToldMeasureByMeasure() {
        half.amend(
                Instant.parse("2025-06-15T09:00:00Z"),
                content -> PublishedPlans.without(
                        PublishedPlans.due(PublishedPlans.due(content, "A.2", "June 2027"), "A.1", "ongoing"), "A.3"));

        ChangeQuery since = new ChangeQuery(Instant.parse("2025-06-01T00:00:00Z"), "plani", null, null);
        assertEquals(
                List.of("DROPPED", "LATER", "NO_LONGER_DUE", "PERIOD_OPENED", "PUBLISHED"),
                kinds(since).stream().sorted().toList());
        Change later = changes.list(since).stream()
                .filter(change -> change.kind().equals("LATER"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "From “31 March 2027” to “June 2027”, by version 2.",
                later.what().in(Language.EN));
        assertEquals("/plans/plani/measures/a-2", later.path());
        assertEquals(half.ministry().id(), later.institution());
        assertEquals(List.of("LATER"), kinds(new ChangeQuery(null, null, later.promise(), null)));
        assertEquals(List.of(), kinds(new ChangeQuery(null, "tjetër", null, null)));
    }

    @Test
    void onlyWhatIsAskedForIsShown() throws Exception {
        Institution other = TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other");
        handIn();
        decide(new Verification.Accepted());

        page("?institution=" + other.code()).andExpect(content().string(containsString("Nothing changed since")));
        page("?institution=ministria&plan=plani").andExpect(content().string(containsString("2 changes")));
        page("?since=2020-01-01").andExpect(content().string(containsString("Published")));
        page("?since=2999-01-01").andExpect(content().string(containsString("No changes")));
        page("?since=nonsense&promise=nonsense&page=nonsense")
                .andExpect(content().string(containsString("2 changes")));
        assertEquals(List.of(), kinds(new ChangeQuery(null, null, null, other.id())));
    }

    @Test
    void thereIsAFeedOfTheSame() throws Exception {
        StatusReport report = handIn();
        decide(new Verification.Accepted());

        web.perform(get("/en/changes.atom?promise=" + report.promise()))
                .andExpect(content().contentType("application/atom+xml;charset=UTF-8"))
                .andExpect(content().string(containsString("Verified: A.2 The due measure")))
                .andExpect(content().string(containsString("First half of 2027: Partly implemented, 50 %.")));
        web.perform(get("/en/plans/plani/measures/a-2"))
                .andExpect(content().string(containsString("/en/changes.atom?promise=" + report.promise())));
        web.perform(get("/en/plans/plani")).andExpect(content().string(containsString("/en/changes.atom?plan=plani")));
        web.perform(get("/en/institutions/ministria"))
                .andExpect(content().string(containsString("/en/changes.atom?institution=ministria")));
    }

    @Test
    void everyChangeIsKnownByTheSameNameAlways() {
        handIn();
        decide(new Verification.Accepted());

        List<Change> all = changes.list(ChangeQuery.ALL);
        assertEquals(all, changes.list(ChangeQuery.ALL));
        assertEquals(all.size(), all.stream().map(Change::id).distinct().count());
        assertNull(all.getLast().promise());
    }
}
