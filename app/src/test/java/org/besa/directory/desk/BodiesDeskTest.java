package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.besa.testing.TestActors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodiesDeskTest extends DirectoryDesk {

    @BeforeEach
    void aCommittee() throws Exception {
        add(
                coordinator,
                "bodies",
                "code",
                "komiteti-provues",
                "name_sq",
                "Komiteti Provues",
                "name_en",
                "Test committee",
                "kind",
                "committee",
                "secretariat",
                "porti",
                "legalBasis_en",
                "Order no. 1",
                "term_en",
                "two years");
        seat("CHAIR", "porti", "Minister", "2024-01-08", "");
        seat("MEMBER", "shendetesia", "Deputy Minister", "2022-01-10", "2024-01-09");
        seat("MEMBER", "", "Civil society", "2024-01-10", "2099-01-09");
    }

    private void seat(String role, String institution, String seat, String from, String to) throws Exception {
        add(
                coordinator,
                "body-members",
                "body",
                "komiteti-provues",
                "role",
                role,
                "institution",
                institution,
                "seat_en",
                seat,
                "activeFrom",
                from,
                "activeTo",
                to);
    }

    @Test
    void thePageTellsWhoSitsThereAndWhatHappened() throws Exception {
        String text = text("/en/bodies/komiteti-provues");

        assertTrue(text.contains("Who sits there 2 Minister, Port Chair · since 8 January 2024"), text);
        assertTrue(text.contains("Civil society Member · 10 January 2024 to 9 January 2099"), text);
        assertTrue(text.contains("9 January 2024 Member: term ended Deputy Minister, Health"), text);
        assertTrue(text.contains("10 January 2022 Member chosen Deputy Minister, Health"), text);
        assertTrue(text.contains("Legal basis Order no. 1"), text);
        assertTrue(text("/en/bodies").contains("Committees 1 Test committee"));
    }

    @Test
    void anInstitutionsPageNamesTheBodiesItSitsOn() throws Exception {
        assertTrue(text("/en/institutions/porti").contains("Bodies it sits on 1 Test committee Chair · Minister"));
        assertFalse(text("/en/institutions/shendetesia").contains("Bodies it sits on"));
    }

    @Test
    void aBodyIsFoundAndListedForSearchEnginesAndPrograms() throws Exception {
        assertTrue(text("/en/search?q=komiteti provues").contains("Bodies"));
        web.perform(get("/api/v1/institutions/porti"))
                .andExpect(content().string(containsString("\"komiteti-provues\"")));
        assertEquals(
                1,
                jdbc.sql("select count(*)::int from platform.search_entry where path = '/bodies/komiteti-provues'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void onlyWhoKeepsBodiesWritesThem() throws Exception {
        String body = jdbc.sql("select id::text from directory.body")
                .query(String.class)
                .single();
        as(TestActors.of(port), get(DESK + "/bodies")).andExpect(status().isNotFound());
        as(TestActors.of(port), get(DESK + "/bodies/" + body)).andExpect(status().isNotFound());
        send(TestActors.of(port), DESK + "/bodies/" + body, Map.of("name_en", "Ours"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoKeepsOneBodyChangesItsSeatsAndLosesNobodyWhomTheyMayNotList() throws Exception {
        add(coordinator, "people", "institution", "porti", "personName", "Ana Prova");
        add(
                coordinator,
                "body-members",
                "body",
                "komiteti-provues",
                "role",
                "MEMBER",
                "institution",
                "porti",
                "activeFrom",
                "2025-01-10");
        String seat = jdbc.sql("select id::text from directory.body_member order by id desc limit 1")
                .query(String.class)
                .single();
        Map<String, String> form = form(coordinator, DESK + "/body-members/" + seat + "/edit");
        form.put("person", "Ana Prova");
        send(coordinator, DESK + "/body-members/" + seat, form).andExpect(status().isSeeOther());
        UUID body = jdbc.sql("select id from directory.body")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        Actor secretary = Actor.holding(
                new UUID(9, 9),
                "Secretary",
                new Grant("body-secretary", new Scope.OfBody(body), Set.of("directory.bodies")));

        Map<String, String> theirs = form(secretary, DESK + "/body-members/" + seat + "/edit");
        theirs.put("activeTo", "2026-05-03");
        send(secretary, DESK + "/body-members/" + seat, theirs).andExpect(status().isSeeOther());

        assertEquals("Ana Prova 2026-05-03", jdbc.sql("""
                                select p.name || ' ' || m.active_to from directory.body_member m
                                join directory.person p on p.id = m.person
                                """).query(String.class).single());
        as(secretary, get(DESK + "/bodies/new")).andExpect(status().isNotFound());
    }

    private String text(String address) throws Exception {
        return Jsoup.parse(web.perform(get(address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }
}
