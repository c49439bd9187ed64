package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.besa.directory.Institution;
import org.besa.platform.i18n.Language;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;

class InstitutionDeskTest extends DirectoryDesk {

    @Test
    void anInstitutionIsAddedAndStandsInPublicAtOnce() throws Exception {
        Map<String, String> form = form(coordinator, DESK + "/institutions/new");
        form.put("code", "drejtoria-policise-vlore");
        form.put("name_sq", "Drejtoria e Policisë Vlorë");
        form.put("kind", "police-directorate");
        form.put("parent", "porti");
        form.put("aliases", "Policia Vlorë\nDVP Vlorë");

        send(coordinator, DESK + "/institutions", form).andExpect(status().isSeeOther());

        Institution added = institutions.findByCode("drejtoria-policise-vlore").orElseThrow();
        assertEquals(List.of("Policia Vlorë", "DVP Vlorë"), added.aliases());
        assertEquals(port, added.parent());
        web.perform(get("/sq/institutions")).andExpect(content().string(containsString("Drejtoritë e policisë")));
        web.perform(get("/sq/search").param("q", "DVP Vlorë"))
                .andExpect(content().string(containsString("/sq/institutions/drejtoria-policise-vlore")));
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() throws Exception {
        Map<String, String> form = form(coordinator, DESK + "/institutions/new");
        form.putAll(Map.of("code", "Porti i Ri", "name_en", "New port", "activeTo", "3 May", "kind", "ministry"));

        send(coordinator, DESK + "/institutions", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Only small letters, digits and hyphens")))
                .andExpect(content().string(containsString("“3 May” is no day")))
                .andExpect(content().string(containsString("value=\"New port\"")));
    }

    @Test
    void anInstitutionCannotBelongToOneBelowIt() throws Exception {
        send(coordinator, DESK + "/institutions/" + port, with(port, Map.of("parent", "shendetesia")))
                .andExpect(status().isSeeOther());

        send(coordinator, DESK + "/institutions/" + health, with(health, Map.of("parent", "porti")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nor to one that belongs to it")));
    }

    @Test
    void twoPeopleAtOneFormLoseNothing() throws Exception {
        Map<String, String> first = with(port, Map.of("name_en", "Port of Durrës"));
        Map<String, String> second = with(port, Map.of("name_en", "Durrës Port", "abbreviation_en", "DP"));
        send(coordinator, DESK + "/institutions/" + port, first).andExpect(status().isSeeOther());

        var refused = send(coordinator, DESK + "/institutions/" + port, second)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Durrës Port\"")))
                .andExpect(content().string(containsString("Meanwhile somebody else wrote: Port of Durrës")));
        assertTrue(refused.andReturn().getResponse().getContentAsString().contains("value=\"DP\""));
        assertEquals("Port of Durrës", institutions.institution(port).name().in(Language.EN));
    }

    @Test
    void whatOnlyOneOfTwoChangedIsPutTogether() throws Exception {
        Map<String, String> first = with(port, Map.of("name_en", "Port of Durrës"));
        Map<String, String> second = with(port, Map.of("abbreviation_en", "DP"));
        send(coordinator, DESK + "/institutions/" + port, first);

        send(coordinator, DESK + "/institutions/" + port, second).andExpect(status().isSeeOther());

        Institution both = institutions.institution(port);
        assertEquals("Port of Durrës", both.name().in(Language.EN));
        assertEquals("DP", both.abbreviation().in(Language.EN));
    }

    @Test
    void theCodeStaysSinceOthersHaveLinkedIt() throws Exception {
        send(coordinator, DESK + "/institutions/" + port, with(port, Map.of("code", "porti-i-ri")))
                .andExpect(status().isUnprocessableContent());
        assertEquals("porti", institutions.institution(port).code());
    }

    @Test
    void theTrailTellsTheOldValueAndTheNewOne() throws Exception {
        send(coordinator, DESK + "/institutions/" + port, with(port, Map.of("abbreviation_sq", "AP")));

        assertEquals("{} {\"abbreviation.sq\": [null, \"AP\"]} ", trail("directory.institution-changed"));
    }

    @Test
    void whoKeepsOneInstitutionSeesNoOther() throws Exception {
        assertEquals(
                List.of("Port"),
                page(TestActors.of(port), DESK).select(".work-line a").eachText());
        as(TestActors.of(port), get(DESK + "/institutions/" + health)).andExpect(status().isNotFound());
        as(TestActors.of(port), get(DESK + "/institutions/" + port + "/edit")).andExpect(status().isNotFound());
        as(TestActors.of(port), get(DESK + "/institution-kinds")).andExpect(status().isNotFound());
    }

    @Test
    void aKindOfInstitutionIsNamedAnew() throws Exception {
        String kind = jdbc.sql("select id::text from directory.institution_kind where code = 'ministry'")
                .query(String.class)
                .single();
        Map<String, String> form = form(coordinator, DESK + "/institution-kinds/" + kind + "/edit");
        form.put("many_en", "Line ministries");

        send(coordinator, DESK + "/institution-kinds/" + kind, form).andExpect(status().isSeeOther());

        web.perform(get("/en/institutions")).andExpect(content().string(containsString("Line ministries")));
    }

    private Map<String, String> with(java.util.UUID institution, Map<String, String> changed) throws Exception {
        Map<String, String> form = form(coordinator, DESK + "/institutions/" + institution + "/edit");
        form.putAll(changed);
        return form;
    }
}
