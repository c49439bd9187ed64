package org.besa.plans.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.FrozenVersions;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebSlice
class ApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    FrozenVersions frozen;

    @Autowired
    Institutions institutions;

    @Autowired
    List<Dataset<?>> datasets;

    @Autowired
    JsonMapper json;

    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aPlanThatWasAmended() {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "u", "Njësia", "Unit")
                .id();
        PublishedPlans published = new PublishedPlans(plans, approvals);
        plan = published
                .publish("plani", "strategy-action-plan", ministry, FullPlan.content(ministry, unit))
                .plan();
        published.amend(
                plan,
                Instant.parse("2025-06-05T09:00:00Z"),
                content -> PublishedPlans.without(PublishedPlans.due(content, "A.1.1", "31.12.2027"), "B.2"));
        plans.amend(plan, LocalizedText.of("Arsye", "A reason"), TestActors.coordinator());
        plans.rewrite(plan, content -> PublishedPlans.without(content, "B.1"), TestActors.coordinator());
    }

    @Test
    void aPlanTellsWhatItHoldsAndWhereMoreIs() throws Exception {
        web.perform(get("/api/v1/plans/plani"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(jsonPath("$.id").value(plan.toString()))
                .andExpect(jsonPath("$.title.en").value("The full trial plan"))
                .andExpect(jsonPath("$.institutionCode").value("ministria-prove"))
                .andExpect(jsonPath("$.measures").value(2))
                .andExpect(jsonPath("$.moved").value(1))
                .andExpect(jsonPath("$.dropped").value(1))
                .andExpect(jsonPath("$.states.ongoing").value(1))
                .andExpect(jsonPath("$.links.self").value("http://localhost/api/v1/plans/" + plan))
                .andExpect(jsonPath("$.links.page_sq").value("http://localhost/sq/plans/plani"));
        assertEquals(body("/api/v1/plans/plani"), body("/api/v1/plans/" + plan));
    }

    @ParameterizedTest
    @CsvSource({
        "plans, plans",
        "plans/plani/versions, versions",
        "measures, measures",
        "slips, slips",
        "institutions, institutions"
    })
    void propertiesHaveTheNamesOfTheDictionary(String path, String dataset) throws Exception {
        JsonNode item = json.readTree(body("/api/v1/" + path)).path("items").get(0);
        Set<String> names = datasets.stream()
                .filter(one -> one.name().equals(dataset))
                .flatMap(one -> one.columns().stream())
                .map(Column::property)
                .collect(Collectors.toSet());
        Set<String> missing = new HashSet<>(names);
        missing.removeAll(item.propertyNames());
        assertEquals(Set.of(), missing);
        Set<String> more = new HashSet<>(item.propertyNames());
        more.removeAll(names);
        more.removeAll(Set.of("links", "state", "asOf"));
        assertEquals(Set.of(), more);
    }

    @ParameterizedTest
    @CsvSource({
        "plans?institution=ministria-prove, 1",
        "plans?kind=ogp-action-plan, 0",
        "plans?year=2027, 1",
        "plans?year=2030, 0",
        "plans?q=full trial, 1",
        "plans?q=xyzzy, 0",
        "measures?plan=plani, 2",
        "measures?state=ongoing, 1",
        "measures?year=2027, 1",
        "measures?q=kodi dhuratave, 1",
        "measures?q=kodin dhurates, 1",
        "measures?q=dhurtaave, 1",
        "slips?q=xyzzy, 0",
        "measures?kind=strategy-action-plan, 2",
        "slips, 2",
        "slips?institution=ministria-prove, 2",
        "plans/plani/versions, 2",
        "plans/plani/versions/1/measures, 3",
        "plans/plani/versions/2/measures, 2",
        "institutions?kind=ministry, 1",
        "institutions?q=prove, 1"
    })
    void aFilterLeavesWhatFits(String path, int total) throws Exception {
        web.perform(get("/api/v1/" + path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(total))
                .andExpect(jsonPath("$.items.length()").value(total));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plans?institution=nobody|No institution is called “nobody”",
                "measures?plan=nothing|No published plan is called “nothing”",
                "measures?state=asleep|late, soon, later, ongoing, undated, done and cancelled",
                "plans?kind=wish|There is no kind of plan “wish”",
                "plans?year=soon|The parameter “year”",
                "plans?page=0|Pages are counted from 1",
                "plans?page=1000001|Pages are counted from 1",
                "plans?size=201|between 1 and 200",
                "plans?size=-1|between 1 and 200"
            })
    void whatMakesNoSenseIsRefusedWithWhatWouldBeRight(String path, String detail) throws Exception {
        web.perform(get("/api/v1/" + path))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("http://localhost/api#bad-request"))
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.detail").value(containsString(detail)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/nothing",
                "plans/00000000-0000-7000-8000-000000000000",
                "plans/plani/versions/3",
                "plans/plani/versions/3/document",
                "plans/plani/versions/3/measures",
                "measures/00000000-0000-7000-8000-000000000000",
                "nothing",
                "institutions/nobody"
            })
    void whatIsNotPublishedIsNotThere(String path) throws Exception {
        web.perform(get("/api/v1/" + path))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("http://localhost/api#not-found"));
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        web.perform(post("/api/v1/plans")).andExpect(status().is4xxClientError());
    }

    @Test
    void aListSaysWhereThePagesBesideItAre() throws Exception {
        web.perform(get("/api/v1/measures?size=1&page=2"))
                .andExpect(jsonPath("$.pages").value(2))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(header().string("Link", containsString("page=1>; rel=\"prev\"")))
                .andExpect(header().string("Link", not(containsString("next"))));
        web.perform(get("/api/v1/measures").queryParam("q", "a>; rel=\"next\""))
                .andExpect(header().string("Link", not(containsString("a>;"))));
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgain() throws Exception {
        String etag =
                web.perform(get("/api/v1/measures")).andReturn().getResponse().getHeader("ETag");
        assertTrue(etag != null && !etag.startsWith("W/"));
        web.perform(get("/api/v1/measures").header("If-None-Match", etag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void theDocumentOfAVersionIsWhatItsDigestProves() throws Exception {
        String document = body("/api/v1/plans/plani/versions/1/document");
        assertEquals(frozen.findPublished("plani", 1).orElseThrow().text(), document);
    }

    @Test
    void aMeasureIsTheSameUnderTheAddressOfItsPage() throws Exception {
        String id =
                json.readTree(body("/api/v1/measures?q=gift")).at("/items/0/id").asString();
        JsonNode measure = json.readTree(body("/api/v1/measures/" + id));
        assertEquals("The Gift Code", measure.at("/title/en").asString());
        assertEquals(
                "The draft code",
                measure.at("/content/activities/0/deliverable/en").asString());
        assertEquals(measure, json.readTree(body("/en/plans/plani/measures/a-1-1.json")));
        web.perform(get("/en/plans/plani/measures/b-2.json")).andExpect(status().isNotFound());
        assertEquals(
                json.readTree(body("/api/v1/institutions/ministria-prove")),
                json.readTree(body("/en/institutions/ministria-prove.json")));
        assertTrue(body("/sq/plans.csv").startsWith("id,slug,kind"));
        assertTrue(body("/sq/institutions.csv").contains("ministria-prove"));
    }

    @Test
    void whatThePublicMayNotReadIsNowhere() throws Exception {
        for (String path : List.of("measures?size=200", "plans/plani/versions/1/measures", "slips")) {
            assertFalse(body("/api/v1/" + path).contains("A person by name"));
        }
        assertFalse(body("/en/plans/plani/measures/a-1-1.json").contains("A.1.c"));
    }

    @Test
    void pagesOfOtherSitesMayRead() throws Exception {
        web.perform(get("/api/v1/plans").header("Origin", "https://elsewhere.test"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
        web.perform(options("/api/v1/plans")
                        .header("Origin", "https://elsewhere.test")
                        .header("Access-Control-Request-Method", "POST"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theAddressHasNoLanguage() throws Exception {
        web.perform(get("/sq/api/v1/plans?size=1"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/api/v1/plans?size=1"));
        web.perform(get("/api")).andExpect(header().string("Location", startsWith("/sq/api")));
        for (String language : List.of("sq", "en")) {
            web.perform(get("/" + language + "/api"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/api/v1/measures/{id}")))
                    .andExpect(content().string(containsString("id=\"too-many-requests\"")));
        }
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
