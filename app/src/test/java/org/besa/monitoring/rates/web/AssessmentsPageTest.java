package org.besa.monitoring.rates.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.monitoring.rates.Assessments;
import org.besa.plans.Approvals;
import org.besa.plans.Plans;
import org.besa.platform.security.ActingPrincipal;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebSlice
class AssessmentsPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Plans plans;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void wordsWithoutAChoiceAreNotLost() throws Exception {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "njesia", "Njësia", "Unit")
                .id();
        new PublishedPlans(plans, approvals)
                .publish("plani", "ogp-action-plan", ministry, FullPlan.content(ministry, unit));
        UUID promise = jdbc.sql("select promise from plans.measure where code = 'B.1'")
                .query(UUID.class)
                .single();

        String html = assess(ministry, promise, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose where on the scale")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document page = Jsoup.parse(html);
        assertEquals(
                "Lists are public",
                page.expectFirst("details[open] [name='note.en']").text());

        assess(ministry, promise, "MODERATE").andExpect(redirectedUrl("/en/desk/assessments"));
        assertEquals(1, assessments.listOf(promise).size());
    }

    private ResultActions assess(UUID ministry, UUID promise, String value) throws Exception {
        ActingPrincipal monitor = () -> TestActors.of(ministry, new UUID(9, 9), "Monitor", Set.of("monitoring.assess"));
        return web.perform(post("/en/desk/assessments/" + promise)
                .param("scale", "early-results")
                .param("value", value)
                .param("note.en", "Lists are public")
                .with(csrf())
                .with(authentication(new TestingAuthenticationToken(monitor, null, List.of()))));
    }
}
