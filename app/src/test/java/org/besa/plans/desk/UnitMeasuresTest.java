package org.besa.plans.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
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

/// Who reports for one unit sees the measures of that unit in a draft, and nothing else of it.
@WebSlice
class UnitMeasuresTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Plans plans;

    @Autowired
    Institutions institutions;

    private UUID institution = new UUID(0, 0);
    private UUID unit = new UUID(0, 0);
    private Optional<PlanVersion> draft = Optional.empty();

    @BeforeEach
    void aDraftWithOneMeasureOfTheUnit() {
        institution = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
        unit = TestInstitutions.unit(institutions, institution, "njesia", "Njësia", "Unit")
                .id();
        draft = Optional.of(plans.draft(
                new NewPlan(null, "strategy-action-plan", institution, null),
                FullPlan.content(institution, unit),
                TestActors.coordinator()));
    }

    @Test
    void theListHasTheMeasuresOfTheUnitAndNoOther() throws Exception {
        page(reporter(unit), "/desk/measures")
                .andExpect(content().string(containsString("The Gift Code")))
                .andExpect(content().string(not(containsString("The second measure"))));
        page(reporter(unit), "/desk").andExpect(content().string(containsString("The Gift Code")));
    }

    @Test
    void aMeasureIsReadWithoutTheProblemsBehindIt() throws Exception {
        page(reporter(unit), "/desk/measures/" + promise(0))
                .andExpect(content().string(containsString("The first step")))
                .andExpect(content().string(not(containsString("A person by name"))))
                .andExpect(content().string(not(containsString("An internal remark"))));
    }

    @Test
    void aMeasureOfAnotherUnitIsNotThere() throws Exception {
        page(reporter(unit), "/desk/measures/" + promise(1)).andExpect(status().isNotFound());
        UUID neighbour = TestInstitutions.unit(institutions, institution, "tjeter", "Tjetër", "Neighbour")
                .id();
        page(reporter(neighbour), "/desk/measures/" + promise(0)).andExpect(status().isNotFound());
        page(reporter(neighbour), "/desk/measures")
                .andExpect(content().string(containsString("No plan names your unit yet")));
    }

    @Test
    void theDraftItselfIsNotThere() throws Exception {
        page(reporter(unit), "/desk/plans/" + draft.orElseThrow().plan()).andExpect(status().isNotFound());
        page(reporter(unit), "/desk/plans").andExpect(status().isNotFound());
        page(reporter(unit), "/search?q=Gift").andExpect(content().string(not(containsString("The Gift Code"))));
    }

    private UUID promise(int measure) {
        return Objects.requireNonNull(
                plans.content(draft.orElseThrow()).measures().get(measure).promise());
    }

    private Actor reporter(UUID of) {
        return Actor.holding(
                new UUID(9, 9),
                "Reporter",
                new Grant("unit-reporter", new Scope.OfUnit(institution, of, Set.of(of)), Set.of("measures.read")));
    }

    private ResultActions page(Actor actor, String address) throws Exception {
        return mvc.perform(get("/en" + address)
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }
}
