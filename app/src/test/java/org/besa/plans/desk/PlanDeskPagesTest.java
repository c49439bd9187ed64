package org.besa.plans.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebSlice
class PlanDeskPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Institutions institutions;

    private final Actor coordinator = TestActors.coordinator();
    private UUID institution = new UUID(0, 0);

    @BeforeEach
    void anInstitution() {
        institution = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
    }

    @Test
    void whatIsMissingBeforeReviewLeadsToTheMeasureThatLacksIt() throws Exception {
        String plan = draft(ContentBuilder.plan()
                .measure("1.1", LocalizedText.in("en", "Measure"), "")
                .build());

        as(TestActors.of(institution), get(plan))
                .andExpect(content().string(containsString("4 things are missing before review")))
                .andExpect(content().string(containsString("/form?field=owners\">1.1</a> nobody is responsible")))
                .andExpect(content().string(containsString("id=\"measure-1.1\"")));
        as(TestActors.of(institution), post(plan + "/submission").param("note", "Please read"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(">Please read</textarea>")));
    }

    @Test
    void aRemarkOfTheReviewStandsBesideItsMeasureUntilThePlanIsSentAgain() throws Exception {
        String plan = draft(full());
        as(TestActors.of(institution), post(plan + "/submission")).andExpect(redirectedUrl(plan));

        as(
                        coordinator,
                        post(plan + "/return")
                                .param("remark.B.1", "Who answers?")
                                .param("remark.B.2", " "))
                .andExpect(redirectedUrl(plan));

        as(TestActors.of(institution), get(plan))
                .andExpect(content().string(containsString("<p class=\"remark\">Remark: Who answers?</p>")));
        as(TestActors.of(institution), post(plan + "/submission"));
        as(TestActors.of(institution), get(plan)).andExpect(content().string(not(containsString("class=\"remark\""))));
    }

    @Test
    void aReturnWithoutAnyRemarkIsAskedForOne() throws Exception {
        String plan = draft(full());
        as(coordinator, post(plan + "/submission"));

        as(coordinator, post(plan + "/return").param("note", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write what has to be changed.")));
    }

    @Test
    void whatChangedSinceTheApprovalIsSaid() throws Exception {
        String plan = draft(full());
        UUID id = UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1));
        as(coordinator, post(plan + "/approval").param("number", "7"));
        as(coordinator, post(plan + "/reopening").param("note", "a slip"));
        plans.rewrite(
                id,
                content -> content.withGroups(content.groups().stream()
                        .map(group -> group.code().equals("B")
                                ? group.withMeasures(group.measures().subList(0, 1))
                                : group)
                        .toList()),
                coordinator);

        as(coordinator, get(plan))
                .andExpect(content().string(containsString("Changed since it was approved")))
                .andExpect(content().string(containsString("1 promise was dropped.")));
    }

    @Test
    void anAmendmentIsNotPublishedWithoutAnActNorAtATimeThatPassed() throws Exception {
        String plan = draft(full());
        as(coordinator, post(plan + "/publication"));
        as(coordinator, post(plan + "/amendment").param("sq", "").param("en", ""))
                .andExpect(status().isUnprocessableContent());
        as(coordinator, post(plan + "/amendment").param("sq", "Ligji u vonua").param("en", "The law came late"))
                .andExpect(redirectedUrl(plan));

        as(coordinator, post(plan + "/publication"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("An amendment is approved by an act")));
        as(coordinator, post(plan + "/publication").param("number", "3").param("at", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"3\"")));
        as(coordinator, post(plan + "/publication").param("number", "3").param("at", "2020-01-01T10:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("That time has passed")));
        as(coordinator, post(plan + "/publication").param("number", "3").param("at", "2999-01-01T10:00"))
                .andExpect(redirectedUrl(plan));
        as(coordinator, get(plan)).andExpect(content().string(containsString("1 January 2999, 10:00")));
    }

    @Test
    void whoMayNotDecideMeetsNoDecision() throws Exception {
        String plan = draft(full());
        Actor office = TestActors.of(institution);

        for (String decision : new String[] {"approval", "return", "publication", "reopening"}) {
            as(office, get(plan + "/" + decision)).andExpect(status().isNotFound());
            as(office, get(plan)).andExpect(content().string(not(containsString(plan + "/" + decision))));
            as(office, post(plan + "/" + decision).param("note", "x")).andExpect(status().isForbidden());
        }
        as(TestActors.of(new UUID(5, 5)), get(plan)).andExpect(status().isNotFound());
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }

    private PlanContent full() {
        return FullPlan.content(
                institution,
                TestInstitutions.unit(institutions, institution, "njesia", "Njësia", "Unit")
                        .id());
    }

    private String draft(PlanContent content) {
        return "/en/desk/plans/"
                + plans.draft(
                                new NewPlan(null, "strategy-action-plan", institution, null),
                                content,
                                TestActors.of(institution))
                        .plan();
    }
}
