package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.directory.Unit;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitDeskTest extends DirectoryDesk {

    @Autowired
    Plans plans;

    @Test
    void whoKeepsAnInstitutionAddsUnitsBelowEachOther() throws Exception {
        Actor office = TestActors.of(port);
        add(office, "cranes", "Cranes", "");
        add(office, "big-cranes", "Big cranes", "cranes");

        List<String> depths = page(office, DESK + "/institutions/" + port).select(".units li").stream()
                .map(line -> line.select("a[href$=edit]").text() + " " + line.className())
                .toList();
        assertEquals(List.of("Cranes work-line depth-0", "Big cranes work-line depth-1"), depths);
    }

    private void add(Actor actor, String code, String name, String parent) throws Exception {
        Map<String, String> form = form(actor, DESK + "/units/new?institution=porti");
        form.putAll(Map.of("code", code, "name_en", name, "parent", parent));
        send(actor, DESK + "/units", form).andExpect(status().isSeeOther());
    }

    @Test
    void nobodyAddsOrChangesUnitsOfAnotherInstitution() throws Exception {
        Unit theirs = TestInstitutions.unit(institutions, health, "barnat", "Barnat", "Medicines");
        Actor office = TestActors.of(port);

        send(office, DESK + "/units", Map.of("institution", "shendetesia", "code", "x", "name_en", "X"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No institution with the code “shendetesia”")));
        as(office, get(DESK + "/units/" + theirs.id() + "/edit")).andExpect(status().isNotFound());
        as(office, post(DESK + "/units/" + theirs.id() + "/removal")).andExpect(status().isNotFound());
    }

    @Test
    void aUnitThatAPlanNamesCannotBeDeletedButItCanEnd() throws Exception {
        Unit unit = TestInstitutions.unit(institutions, port, "vincat", "Vinçat", "Cranes");
        plans.draft(
                new NewPlan("plani", "integrity-plan", port, null),
                ContentBuilder.plan()
                        .measure(
                                "1.1",
                                LocalizedText.in("en", "Measure"),
                                "December 2099",
                                new Owner(Owner.Role.LEAD, port, unit.id(), LocalizedText.in("en", "Cranes")))
                        .build(),
                coordinator);

        as(coordinator, post(DESK + "/units/" + unit.id() + "/removal"))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("flash", org.hamcrest.Matchers.hasToString(containsString("unit-named"))));
    }

    @Test
    void aUnitEndsOnADay() throws Exception {
        Unit unit = TestInstitutions.unit(institutions, port, "vincat", "Vinçat", "Cranes");
        Map<String, String> form = form(coordinator, DESK + "/units/" + unit.id() + "/edit");
        form.put("activeTo", "2026-05-03");

        send(coordinator, DESK + "/units/" + unit.id(), form).andExpect(status().isSeeOther());

        assertEquals(LocalDate.of(2026, 5, 3), institutions.unit(unit.id()).activeTo());
    }

    @Test
    void aUnitThatNothingNamesIsDeleted() throws Exception {
        Unit unit = TestInstitutions.unit(institutions, port, "vincat", "Vinçat", "Cranes");

        as(coordinator, post(DESK + "/units/" + unit.id() + "/removal")).andExpect(status().isSeeOther());

        assertEquals(List.of(), institutions.listUnits(port));
    }
}
