package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.Plans;
import org.besa.plans.VersionProof;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MergerDeskTest extends DirectoryDesk {

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Test
    void everythingMovesAndTheOldAddressLeadsOn() throws Exception {
        UUID twice = duplicate();
        TestInstitutions.unit(institutions, port, "vincat", "Vinçat", "Cranes");

        assertEquals(
                List.of("1 unit", "1 plan", "1 promise that is counted under it"),
                page(coordinator, merger(twice)).select("#moved ~ ul li").eachText());
        send(coordinator, merger(twice), Map.of("into", port.toString(), "reason", "Typed twice"))
                .andExpect(status().isSeeOther());

        Institution stays = institutions.institution(port);
        assertEquals(List.of("Port authority", "Autoriteti Portual"), stays.aliases());
        assertEquals(
                List.of("vincat", "vincat-2"),
                institutions.listUnits(port).stream().map(Unit::code).sorted().toList());
        web.perform(get("/en/institutions/autoriteti"))
                .andExpect(status().isMovedPermanently())
                .andExpect(redirectedUrl("/en/institutions/porti"));
        web.perform(get("/en/institutions")).andExpect(content().string(containsString("Port")));
        assertEquals(
                0,
                page(coordinator, "/en/institutions")
                        .select("a[href$=autoriteti]")
                        .size());
        assertTrue(trail("directory.institution-merged").endsWith("Typed twice"));
    }

    @Test
    void whatWasApprovedStaysAsItWasAndIsShownUnderTheEntryThatStays() throws Exception {
        UUID twice = duplicate();

        send(coordinator, merger(twice), Map.of("into", port.toString(), "reason", "Typed twice"));

        assertEquals(List.of(), new VersionProof().check(jdbc).broken());
        assertEquals("porti", jdbc.sql("""
                                select i.code from plans.promise_on('2026-06-01') p
                                join directory.institution i on i.id = p.accountable
                                """).query(String.class).single());
        web.perform(get("/en/plans/plani/measures/1-1"))
                .andExpect(content().string(containsString("href=\"/en/institutions/porti\"")));
        web.perform(get("/api/v1/institutions/" + twice)).andExpect(content().string(containsString("\"porti\"")));
    }

    @Test
    void twoUnitsBecomeOne() throws Exception {
        Unit stays = TestInstitutions.unit(institutions, port, "vincat", "Vinçat", "Cranes");
        Unit twice = TestInstitutions.unit(institutions, port, "vinca", "Vinça", "Crane office");
        Unit below = institutions.add(
                Unit.of(port, "vinca-a", LocalizedText.in("sq", "Vinça A")).below(twice.id()), coordinator);

        send(
                        TestActors.of(port),
                        DESK + "/units/" + twice.id() + "/merger",
                        Map.of("into", stays.id().toString(), "reason", "Same office"))
                .andExpect(status().isSeeOther());

        assertEquals(
                List.of("Crane office", "Vinça"), institutions.unit(stays.id()).aliases());
        assertEquals(stays.id(), institutions.unit(below.id()).parent());
        assertEquals(2, institutions.listUnits(port).size());
        assertEquals(
                stays.id(),
                institutions.directory().findUnit(twice.id()).orElseThrow().id());
    }

    @Test
    void withoutAReasonNothingIsMoved() throws Exception {
        UUID twice = duplicate();

        send(coordinator, merger(twice), Map.of("into", port.toString(), "reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write how you know that both are the same")));
        assertEquals(
                1,
                institutions.listInstitutions().stream()
                        .filter(one -> one.id().equals(twice))
                        .count());
    }

    private UUID duplicate() {
        UUID twice = TestInstitutions.ministry(institutions, "autoriteti", "Autoriteti Portual", "Port authority")
                .id();
        Unit unit = TestInstitutions.unit(institutions, twice, "vincat", "Vinçat", "Cranes");
        UUID plan = plans.draft(
                        new NewPlan("plani", "integrity-plan", twice, null),
                        ContentBuilder.plan()
                                .measure(
                                        "1.1",
                                        LocalizedText.in("en", "Measure"),
                                        "December 2099",
                                        new Owner(Owner.Role.LEAD, twice, unit.id(), LocalizedText.in("en", "Cranes")))
                                .build(),
                        coordinator)
                .plan();
        approvals.publishDraft(plan, null, TestActors.approver());
        return twice;
    }

    private static String merger(UUID institution) {
        return DESK + "/institutions/" + institution + "/merger";
    }
}
