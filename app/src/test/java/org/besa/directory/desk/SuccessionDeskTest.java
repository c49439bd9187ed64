package org.besa.directory.desk;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.directory.Unit;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.Plans;
import org.besa.plans.VersionProof;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/// A ministry is dissolved: what it promised finds its new owner and keeps its history.
class SuccessionDeskTest extends DirectoryDesk {

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    private UUID innovation = new UUID(0, 0);

    @BeforeEach
    void aMinistryWithAPlanAndAPromiseInTheStrategy() {
        innovation = TestInstitutions.ministry(institutions, "inovacioni", "Inovacioni", "Innovation")
                .id();
        TestInstitutions.ministry(institutions, "digjitale", "Agjencia Digjitale", "Digital agency");
        Unit unit = TestInstitutions.unit(institutions, innovation, "portali", "Portali", "Portal unit");
        publish(
                "plani-inovacionit",
                innovation,
                ContentBuilder.plan()
                        .titled("Plani i Inovacionit", "Innovation plan")
                        .measure("1.1", LocalizedText.in("en", "Open registers"), "December 2099")
                        .measure("1.2", LocalizedText.in("en", "Portal of gifts"), "December 2099", lead(unit)));
        publish(
                "strategjia",
                health,
                ContentBuilder.plan()
                        .titled("Strategjia", "Strategy")
                        .measure("1.1", LocalizedText.in("en", "Shared platform"), "December 2099", lead(unit))
                        .measure("1.2", LocalizedText.in("en", "Own promise"), "December 2099"));
    }

    private Owner lead(Unit unit) {
        return new Owner(Owner.Role.LEAD, innovation, unit.id(), LocalizedText.in("en", "Portal unit"));
    }

    private void publish(String slug, UUID institution, ContentBuilder content) {
        UUID plan = plans.draft(new NewPlan(slug, "integrity-plan", institution, null), content.build(), coordinator)
                .plan();
        approvals.publishDraft(plan, null, TestActors.approver());
    }

    @Test
    void whatPassesOnIsShownBeforeItIsDone() throws Exception {
        List<String> shown = page(coordinator, ending() + "?successor1=digjitale")
                .select("#belongings ~ ul li")
                .eachText();

        assertEquals(2, shown.size());
        assertTrue(shown.get(0).startsWith("Innovation plan a plan, with 2 promises"), shown::toString);
        assertTrue(shown.get(1).startsWith("Shared platform a promise in the plan of another"), shown::toString);
    }

    @Test
    void everythingIsHandedToTheSuccessorInOneAct() throws Exception {
        end(Map.of("successor1", "digjitale")).andExpect(status().isSeeOther());

        assertEquals(Map.of("digjitale", 3, "shendetesia", 1), promisesByInstitution());
        assertEquals("digjitale", jdbc.sql("""
                                select i.code from plans.plan p join directory.institution i on i.id = p.institution
                                where p.slug = 'plani-inovacionit'
                                """).query(String.class).single());
        assertEquals(List.of(), new VersionProof().check(jdbc).broken());
    }

    @Test
    void thePublicReadsWhatBecameOfItAndWhatWasHandedOver() throws Exception {
        end(Map.of("successor1", "digjitale"));

        Document old = open("/en/institutions/inovacioni");
        assertTrue(old.text().contains("Dissolved on 3 May 2026"), old::text);
        assertTrue(old.text().contains("Followed by Digital agency"), old::text);
        assertTrue(old.text().contains("The work moves to the agency"), old::text);
        assertTrue(old.text().contains("What it handed over 3"), old::text);
        Document now = open("/en/institutions/digjitale");
        assertTrue(now.text().contains("What it took up 3"), now::text);
        assertTrue(now.text().contains("Follows Innovation"), now::text);
    }

    @Test
    void aPromiseShowsItsFormerOwnerWithTheDate() throws Exception {
        end(Map.of("successor1", "digjitale"));

        for (String promise : List.of("plani-inovacionit/measures/1-1", "strategjia/measures/1-1")) {
            String text = open("/en/plans/" + promise).text();
            assertTrue(text.contains("Until 3 May 2026: Innovation"), text);
            assertTrue(text.contains("Passed from “Innovation” to “Digital agency”"), text);
        }
        assertFalse(open("/en/plans/strategjia/measures/1-2").text().contains("Passed from"));
        assertEquals(
                "Digital agency",
                open("/en/plans/strategjia/measures/1-1")
                        .select("dd .owner-line a")
                        .eachText()
                        .getFirst());
    }

    @Test
    void searchFindsWhatPassedOnByTheOldNameAndTheNew() throws Exception {
        end(Map.of("successor1", "digjitale"));

        for (String words : List.of("innovation shared platform", "digital agency shared platform")) {
            web.perform(get("/en/search").param("q", words))
                    .andExpect(content().string(containsString("/en/plans/strategjia/measures/1-1")));
        }
        assertTrue(open("/en/search?q=Inovacioni")
                        .select("a[href=/en/institutions/digjitale]")
                        .size()
                > 0);
    }

    @Test
    void aMinistryIsDividedAndEachTakesUpItsPart() throws Exception {
        Document second = page(coordinator, ending() + "?successor1=digjitale&successor2=porti");
        String strategyPromise =
                second.select("select[name^=heir]").eachAttr("name").getLast();

        end(Map.of("successor1", "digjitale", "successor2", "porti", "how", "SPLIT", strategyPromise, "porti"))
                .andExpect(status().isSeeOther());

        assertEquals(Map.of("digjitale", 2, "porti", 1, "shendetesia", 1), promisesByInstitution());
    }

    @Test
    void anAmendmentThatNamesTheNewOwnerIsTakenAtItsWord() throws Exception {
        end(Map.of("successor1", "digjitale"));
        UUID plan = plans.findBySlug("strategjia").orElseThrow().id();
        plans.amend(plan, LocalizedText.in("en", "New owner"), coordinator);
        plans.rewrite(
                plan,
                content -> ContentBuilder.plan()
                        .titled("Strategjia", "Strategy")
                        .measure(
                                "1.1",
                                LocalizedText.in("en", "Shared platform"),
                                "December 2099",
                                new Owner(Owner.Role.LEAD, port, null, LocalizedText.in("en", "Port")))
                        .build(),
                coordinator);
        approvals.publishDraft(
                plan,
                Act.of("2", LocalDate.of(2026, 5, 10), LocalizedText.in("en", "Decision")),
                TestActors.approver());

        assertEquals(1, promisesByInstitution().get("porti"));
    }

    @Test
    void nothingIsHandedToNobody() throws Exception {
        end(Map.of("successor1", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody has to take up what it promised")))
                .andExpect(content().string(containsString("The work moves to the agency")));
        assertEquals(3, promisesByInstitution().get("inovacioni"));
    }

    @Test
    void whoPromisedSomethingEndsOnlyByHandingItOver() throws Exception {
        Map<String, String> form = form(coordinator, DESK + "/institutions/" + innovation + "/edit");
        form.put("activeTo", "2026-05-03");

        send(coordinator, DESK + "/institutions/" + innovation, form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("It answers for plans or promises")));
    }

    @Test
    void rolesForItPassToTheSuccessorOnlyWhereThatIsTicked() throws Exception {
        UUID zana = accounts.add("zana@example.al", "Zana Leka", "shkarpe kulla limon", coordinator);
        assignments.give(
                zana,
                "integrity-coordinator",
                HeldFor.institution(innovation),
                LocalDate.of(2026, 1, 1),
                null,
                coordinator);
        assertEquals(
                1,
                page(coordinator, ending() + "?successor1=digjitale")
                        .select("input[name=rolesPass]:not([checked])")
                        .size());

        end(Map.of("successor1", "digjitale"));

        String people =
                page(coordinator, "/en/desk/access").select("#ended ~ ul").text();
        assertTrue(people.contains("Zana Leka Integrity coordinator · Innovation · until 3 May 2026"), people);
    }

    @Test
    void onlyWhoEditsTheDirectoryEndsAnInstitution() throws Exception {
        as(TestActors.of(innovation), get(ending())).andExpect(status().isNotFound());
    }

    private String ending() {
        return DESK + "/institutions/" + innovation + "/ending";
    }

    private ResultActions end(Map<String, String> successors) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "how",
                "DISSOLVED",
                "onDay",
                "2026-05-03",
                "reason_en",
                "The work moves to the agency",
                "act_sq",
                "VKM 1"));
        form.putAll(successors);
        return send(coordinator, ending(), form);
    }

    private Map<String, Integer> promisesByInstitution() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select i.code, count(*)::int from plans.promise_on('2026-06-01') p
                        join directory.institution i on i.id = p.accountable group by 1
                        """).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(web.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
