package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StakeholdersDeskTest extends DirectoryDesk {

    @BeforeEach
    void anOrganisation() throws Exception {
        add(
                coordinator,
                "stakeholders",
                "kind",
                "civil-society",
                "personName",
                "Qendra Provuese",
                "contact",
                "Ana Prova",
                "email",
                "ana@qendra.example",
                "areas",
                "integriteti\nprokurimet",
                "consentOn",
                "2026-01-10",
                "consentFor",
                "konsultimet");
    }

    @Test
    void theyAreForTheWorkspaceOnly() throws Exception {
        as(TestActors.of(port), get(DESK + "/stakeholders")).andExpect(status().isNotFound());
        web.perform(get("/en/search").param("q", "Qendra Provuese"))
                .andExpect(content().string(not(containsString("Qendra Provuese</a>"))));
    }

    @Test
    void whoWithdrawsIsForgottenButForTheName() throws Exception {
        String id = jdbc.sql("select id::text from directory.stakeholder")
                .query(String.class)
                .single();
        Map<String, String> form = form(coordinator, DESK + "/stakeholders/" + id + "/edit");
        form.put("withdrawnOn", "2026-06-01");
        send(coordinator, DESK + "/stakeholders/" + id, form).andExpect(status().isSeeOther());

        assertEquals(
                "Qendra Provuese||",
                jdbc.sql("select name || '|' || contact || '|' || email from directory.stakeholder")
                        .query(String.class)
                        .single());
        assertEquals("{\"withdrawnOn\": \"2026-06-01\"} {} ", trail("directory.stakeholder-changed"));
    }

    @Test
    void aConsentSaysWhatItIsFor() throws Exception {
        send(
                        coordinator,
                        DESK + "/stakeholders",
                        Map.of("kind", "media", "personName", "Gazeta", "consentOn", "2026-01-10"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write what they agreed to be written to about")));
    }

    @Test
    void takingThemOutIsNoted() throws Exception {
        as(coordinator, get(DESK + "/stakeholders.csv")).andExpect(content().string(containsString("Qendra Provuese")));

        assertTrue(trail("directory.exported").contains("\"sheet\": \"stakeholders\""));
    }
}
