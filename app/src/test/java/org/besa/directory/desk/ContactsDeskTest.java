package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ContactsDeskTest extends DirectoryDesk {

    @Test
    void aVacancyIsVisibleAndDated() throws Exception {
        Actor office = TestActors.of(port);
        add(office, "people", "institution", "porti", "personName", "Ana Prova");
        add(office, "contact-points", "institution", "porti", "kind", "right-to-information", "email", "info@porti.al");
        add(
                office,
                "contact-holders",
                "institution",
                "porti",
                "kind",
                "right-to-information",
                "person",
                "Ana Prova",
                "activeFrom",
                "2024-01-08",
                "activeTo",
                "2026-05-02");

        String text = publicPage("porti");

        assertTrue(text.contains("Coordinator for the right to information Vacant since 3 May 2026"), text);
        assertTrue(text.contains("info@porti.al"), text);
        assertFalse(text.contains("Ana Prova"), "who held it is of no concern any more");
    }

    @Test
    void whoHoldsAContactPointIsShownWithTheDay() throws Exception {
        holder(TestActors.of(port), "2024-01-08");

        assertTrue(publicPage("porti").contains("Integrity coordinator Ana Prova, since 8 January 2024"));
    }

    @Test
    void twoCannotHoldItAtOnce() throws Exception {
        Actor office = TestActors.of(port);
        holder(office, "2024-01-08");
        add(office, "people", "institution", "porti", "personName", "Beni Prova");

        send(
                        office,
                        DESK + "/contact-holders",
                        Map.of(
                                "institution", "porti",
                                "kind", "integrity-coordinator",
                                "person", "Beni Prova",
                                "activeFrom", "2025-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody else holds it in that time")));
    }

    @Test
    void theOpenDataNameTheFunctionAndNotThePerson() throws Exception {
        holder(TestActors.of(port), "2024-01-08");

        web.perform(get("/api/v1/institutions/porti"))
                .andExpect(content().string(containsString("\"integrity-coordinator\"")))
                .andExpect(content().string(Matchers.not(containsString("Ana Prova"))));
    }

    @Test
    void nobodyListsOrNamesThePeopleOfAnotherInstitution() throws Exception {
        holder(TestActors.of(port), "2024-01-08");
        Actor stranger = TestActors.of(health);
        String person = jdbc.sql("select id::text from directory.person")
                .query(String.class)
                .single();

        assertEquals(
                List.of(), page(stranger, DESK + "/people").select(".work-line").eachText());
        as(stranger, get(DESK + "/people/" + person + "/edit")).andExpect(status().isNotFound());
        as(stranger, post(DESK + "/people/" + person + "/removal")).andExpect(status().isNotFound());
        as(stranger, get(DESK + "/people.csv")).andExpect(content().string(Matchers.not(containsString("Ana"))));
        send(
                        stranger,
                        DESK + "/positions",
                        Map.of("institution", "shendetesia", "person", person, "title_sq", "Drejtore"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody called")));
        assertEquals(
                List.of(),
                page(stranger, DESK + "/positions/new?institution=porti")
                        .select("option:contains(Ana)")
                        .eachText());
    }

    @Test
    void somebodyWhomAContactPointNamesCannotBeDeleted() throws Exception {
        holder(TestActors.of(port), "2024-01-08");
        String person = jdbc.sql("select id::text from directory.person")
                .query(String.class)
                .single();

        as(TestActors.of(port), post(DESK + "/people/" + person + "/removal"))
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("person-named"))));
    }

    private void holder(Actor office, String from) throws Exception {
        add(office, "people", "institution", "porti", "personName", "Ana Prova");
        add(office, "contact-points", "institution", "porti", "kind", "integrity-coordinator");
        add(
                office,
                "contact-holders",
                "institution",
                "porti",
                "kind",
                "integrity-coordinator",
                "person",
                "Ana Prova",
                "activeFrom",
                from);
    }

    private String publicPage(String code) throws Exception {
        return Jsoup.parse(web.perform(get("/en/institutions/" + code))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }
}
