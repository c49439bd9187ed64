package org.besa.monitoring.rates.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Span;
import org.besa.plans.Approvals;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@WebSlice
class IndicatorPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Plans plans;

    @Autowired
    private Approvals approvals;

    @Autowired
    private NewPeriods periods;

    private String page = "";
    private UUID plan = new UUID(0, 0);
    private Actor reporter = TestActors.coordinator();

    @BeforeEach
    void ask() {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "njesia", "Njësia", "Unit")
                .id();
        plan = new PublishedPlans(plans, approvals)
                .publish("plani", "strategy-action-plan", ministry, FullPlan.content(ministry, unit))
                .plan();
        page = "/en/desk/periods/"
                + periods.open(NewPeriod.ofPlan(Span.YEAR, LocalDate.of(2026, 1, 1), plan), TestActors.coordinator())
                        .id()
                + "/indicators";
        reporter = TestActors.of(ministry);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Actor actor, B request) {
        return request.with(csrf())
                .with(authentication(new TestingAuthenticationToken((ActingPrincipal) () -> actor, null, List.of())));
    }

    private Document read(Actor actor) throws Exception {
        return Jsoup.parse(web.perform(as(actor, get(page)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void whatIsEnteredWaitsUntilSomebodyElseVerifiesIt() throws Exception {
        web.perform(as(
                        reporter,
                        post(page + "/" + plan).param("indicator", "A-1").param("value", "47,5")))
                .andExpect(status().is3xxRedirection());
        Document waiting = read(TestActors.coordinator());
        assertTrue(waiting.text().contains("47.5"), waiting.text());
        assertTrue(waiting.text().contains("Not verified"), waiting.text());

        String seen = waiting.expectFirst("[name=seen]").attr("value");
        web.perform(as(
                        TestActors.coordinator(),
                        post(page + "/" + plan + "/verification")
                                .param("indicator", "A-1")
                                .param("seen", seen)))
                .andExpect(status().is3xxRedirection());

        assertEquals(0, read(TestActors.coordinator()).select("[name=seen]").size(), "nothing waits any more");
    }

    @Test
    void whatIsNoNumberIsToldAndKept() throws Exception {
        String html = web.perform(as(
                        reporter,
                        post(page + "/" + plan).param("indicator", "A-1").param("value", "about half")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a number")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertEquals("about half", Jsoup.parse(html).expectFirst("[name=value]").attr("value"));
    }

    @Test
    void whoReplacesWhatTheyHaveNotSeenIsShownIt() throws Exception {
        web.perform(
                as(reporter, post(page + "/" + plan).param("indicator", "A-1").param("value", "47")));
        String html = web.perform(as(
                        reporter,
                        post(page + "/" + plan).param("indicator", "A-1").param("value", "48")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("entered something else meanwhile")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document shown = Jsoup.parse(html);
        assertEquals("48", shown.expectFirst("[name=value]").attr("value"));

        web.perform(as(
                        reporter,
                        post(page + "/" + plan)
                                .param("indicator", "A-1")
                                .param("value", "48")
                                .param("seen", shown.expectFirst("[name=seen]").attr("value"))))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aPeriodLeadsThereWhereThereIsAnythingToSee() throws Exception {
        String period = page.substring(0, page.lastIndexOf('/'));
        String link = page;
        page = period;
        assertEquals(1, read(reporter).select("a[href=" + link + "]").size());

        UUID other = TestInstitutions.ministry(institutions, "tjetra", "Tjetra", "Another")
                .id();
        Owner owner = new Owner(Owner.Role.LEAD, other, null, LocalizedText.of("Tjetra", "Another"));
        UUID bare = new PublishedPlans(plans, approvals)
                .publish(
                        "tjeter",
                        "integrity-plan",
                        other,
                        ContentBuilder.plan()
                                .measure("1.1", LocalizedText.of("Masa", "Measure"), "March 2026", owner)
                                .build())
                .plan();
        page = "/en/desk/periods/"
                + periods.open(NewPeriod.ofPlan(Span.YEAR, LocalDate.of(2026, 1, 1), bare), TestActors.coordinator())
                        .id();
        assertEquals(
                0, read(TestActors.of(other)).select("a[href$=/indicators]").size());
    }
}
