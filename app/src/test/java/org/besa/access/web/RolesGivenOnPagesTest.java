package org.besa.access.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.directory.Institutions;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// For what roles can be given on the page of a person.
@WebSlice
class RolesGivenOnPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Institutions institutions;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    private final Actor coordinator = TestActors.coordinator();
    private UUID port = new UUID(0, 0);
    private UUID quay = new UUID(0, 0);
    private UUID ward = new UUID(0, 0);
    private String page = "";

    @BeforeEach
    void twoInstitutionsWithAUnitEach() {
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        UUID health = TestInstitutions.ministry(institutions, "shendetesia", "Shëndetësia", "Health")
                .id();
        quay = TestInstitutions.unit(institutions, port, "kalata", "Kalata", "Quay")
                .id();
        ward = TestInstitutions.unit(institutions, health, "pavijoni", "Pavijoni", "Ward")
                .id();
        UUID zana = accounts.add("zana@example.al", "Zana", "shkarpe kulla limon", coordinator);
        assignments.give(
                zana, "working-group-member", HeldFor.institution(port), LocalDate.now(clock), null, coordinator);
        page = "/en/desk/access/people/" + zana;
    }

    @Test
    void unitsAreThoseOfTheInstitutionThatWasChosen() throws Exception {
        assertEquals(List.of(), units(page, coordinator));
        assertEquals(List.of("UNIT:" + ward), units(page + "?unitsOf=" + institutionOf(ward), coordinator));
    }

    @Test
    void whoGivesRolesForOneInstitutionSeesItsUnitsAtOnce() throws Exception {
        assertEquals(List.of("UNIT:" + quay), units(page, TestActors.of(port)));
        assertEquals(List.of("UNIT:" + quay), units(page + "?unitsOf=" + institutionOf(ward), TestActors.of(port)));
    }

    @Test
    void whatIsNotTheirsToGiveOrNothingIsSentBack() throws Exception {
        assertEquals(303, give("UNIT:" + quay, TestActors.of(port)).getStatus());
        for (String of : List.of("UNIT:" + ward, "UNIT:x", "UNIT:" + port, "SYSTEM", "PLAN:" + port, "")) {
            MockHttpServletResponse answer = give(of, TestActors.of(port));
            assertEquals(422, answer.getStatus(), of);
        }
        assertEquals(303, give("UNIT:" + ward, coordinator).getStatus());
    }

    private MockHttpServletResponse give(String of, Actor actor) throws Exception {
        return as(
                post(page + "/roles")
                        .param("role", "unit-reporter")
                        .param("for", of)
                        .param("from", LocalDate.now(clock).toString()),
                actor);
    }

    private UUID institutionOf(UUID unit) {
        return institutions.unit(unit).institution();
    }

    private List<String> units(String address, Actor actor) throws Exception {
        return Jsoup.parse(as(get(address), actor).getContentAsString())
                .select("select[name=for] option[value^=UNIT]")
                .eachAttr("value");
    }

    private MockHttpServletResponse as(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        ActingPrincipal principal = () -> actor;
        return web.perform(request.with(csrf())
                        .with(authentication(new TestingAuthenticationToken(
                                principal, "", actor.permissions().toArray(String[]::new)))))
                .andReturn()
                .getResponse();
    }
}
