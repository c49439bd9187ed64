package org.besa.portal.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebSlice
class SearchPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    private UUID health = new UUID(0, 0);
    private UUID finance = new UUID(0, 0);

    @BeforeEach
    void twoMinistriesWithAPlanEach() {
        health = TestInstitutions.ministry(
                        institutions, "ministria-shendetesise", "Ministria e Shëndetësisë", "Ministry of Health")
                .id();
        finance = TestInstitutions.ministry(
                        institutions, "ministria-financave", "Ministria e Financave", "Ministry of Finance")
                .id();
        Unit audit = institutions.add(
                new Unit(
                        Ids.next(),
                        null,
                        health,
                        null,
                        "auditimi",
                        LocalizedText.of("Njësia e Auditimit të Brendshëm", "Internal Audit Unit"),
                        List.of()),
                TestActors.coordinator());
        publish(
                "plani-shendetesi",
                health,
                ContentBuilder.plan()
                        .titled("Plani i Shëndetësisë", "Health plan")
                        .measure("1.1", LocalizedText.of("Kodi i Dhuratave", "Code of gifts"), "December 2098")
                        .measure(
                                "1.2", LocalizedText.of("Dhuratat nën kod etik", "Gifts under ethics"), "December 2099")
                        .measure(
                                "1.3",
                                LocalizedText.of("Regjistri i takimeve", "Register of meetings"),
                                "December 2099",
                                new Owner(Owner.Role.LEAD, health, audit.id(), LocalizedText.in("sq", "NJAB")))
                        .build());
        publish(
                "plani-financa",
                finance,
                ContentBuilder.plan()
                        .titled("Plani i Financave", "Finance plan")
                        .measure("1.1", LocalizedText.of("Kontratat e hapura", "Open contracts"), "December 2099")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kodi i dhuratave",
                "KODI I DHURATAVE",
                "kodi dhurata",
                "dhuratave kodi",
                "\"kodi i dhuratave\"",
                "kodi i dhuratve",
                "kdoi dhurtaave",
                "the kodi of dhurat",
                "Kоdi dhurаtave",
                "1.1 dhuratave",
                "dhuratave shendetesi",
                "code of gift"
            })
    void theMeasureIsFoundHoweverItIsTyped(String typed) throws Exception {
        assertEquals(
                "/sq/plans/plani-shendetesi/measures/1-1",
                search("sq", typed).select("#found .results a").attr("href"));
    }

    @Test
    void whatIsFoundIsMarkedGroupedAndCounted() throws Exception {
        Document page = search("sq", "shendetesi auditim");

        assertEquals(
                List.of("Masa dhe angazhime 1", "Njësi të institucioneve 1"),
                page.select("#found h2").eachText());
        assertEquals("U gjetën 2", page.select("#found-count").text());
        assertEquals(
                List.of("Auditimit"),
                page.select("[aria-labelledby=found-unit] li a mark").eachText());
        assertTrue(page.select("[aria-labelledby=found-measure] .snippet mark")
                .eachText()
                .contains("Auditimit"));
    }

    @Test
    void thePhraseStandsBeforeItsWords() throws Exception {
        publish(
                "plani-etika",
                finance,
                ContentBuilder.plan()
                        .titled("Etika", "Ethics")
                        .measure("3.1", LocalizedText.in("sq", "Takimet regjistrohen"), "")
                        .measure("3.2", LocalizedText.in("sq", "Takimet e regjistrit"), "")
                        .measure("3.3", LocalizedText.in("sq", "Regjistri dhe takimeve"), "")
                        .build());

        assertEquals(
                List.of("Regjistri i takimeve", "Regjistri dhe takimeve", "Takimet e regjistrit"),
                search("sq", "regjistri i takimeve").select("#found .results a").eachText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    q=gifts+contracts                                | 0
                    q=1.1                                            | 2
                    q=1.1&institution=ministria-financave            | 1
                    q=1.1&kind=measure&year=2098                     | 1
                    q=1.1&year=2097                                  | 0
                    q=1.1&kind=institution                           | 0
                    q=ministri&kind=institution                      | 2
                    q=ministri&kind=nothing&institution=no&year=-5   | 6
                    """)
    void choicesNarrow(String query, int found) throws Exception {
        Document page = page("/en/search?" + query);

        assertEquals(found, page.select("#found .results > li").size());
        assertTrue(page.select("#found-count").text().startsWith(found == 0 ? "Nothing" : Integer.toString(found)));
    }

    @Test
    void choicesCountWhatTheyWouldLeaveAndCanBeTakenBack() throws Exception {
        Document page = page("/en/search?q=1.1&year=2098");

        assertEquals(
                List.of("All", "2098 (1)", "2099 (1)"),
                page.select("#filter-year option").eachText());
        assertEquals("/en/search?q=1.1", page.select("#found .tag").attr("href"));
    }

    @Test
    void oneKindComesInPages() throws Exception {
        ContentBuilder many = ContentBuilder.plan().titled("I gjatë", "Long");
        for (int i = 1; i <= 30; i++) {
            many.measure("7." + i, LocalizedText.in("sq", "Pasuria " + i), "");
        }
        publish("plani-gjate", finance, many.build());

        assertEquals(5, search("en", "pasuria").select(".results > li").size());
        Document second = page("/en/search?q=pasuria&kind=measure&page=2");
        assertEquals(5, second.select(".results > li").size());
        assertEquals("26 to 30 of 30", second.select(".pager span").text());
        assertEquals(
                "/en/search?q=pasuria&kind=measure",
                search("en", "pasuria").select("#found section > p a").attr("href"));
        assertEquals(
                "26 to 30 of 30",
                page("/en/search?q=pasuria&kind=measure&page=999")
                        .select(".pager span")
                        .text());
    }

    @Test
    void onlyWhatIsPublicIsEverFoundOrNamed() throws Exception {
        UUID plan = plans.draft(
                        new NewPlan("projekt", "integrity-plan", health, null),
                        ContentBuilder.plan()
                                .titled("Projekti fshehtësira", "Secret")
                                .measure("1.1", LocalizedText.in("sq", "Masa fshehtësira"), "")
                                .build(),
                        TestActors.coordinator())
                .plan();

        assertEquals(
                "Nothing found",
                search("en", "fshehtesira").select("#found-count").text());
        assertEquals(
                List.of(),
                search("en", "fshehtesire").select("#found a[href*=q]").eachText());

        approvals.publishDraft(plan, null, TestActors.coordinator());
        assertEquals(2, search("en", "fshehtesira").select(".results > li").size());
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, 1", "INTERNAL, 0", "RESTRICTED, 0"})
    void aProblemIsFoundByWhoMayReadIt(Visibility visibility, int found) throws Exception {
        publish("plani-rrezik", finance, withProblem(visibility));

        assertEquals(found, search("sq", "pazarllek").select(".results > li").size());
        assertEquals(found, search("sq", "pazarlleku").select("#found mark").size());
        assertEquals(found, count("select count(*) from platform.search_word where word = 'pazarlleku'"));
    }

    @Test
    void aMeasureThatWasDroppedKeepsItsPlaceAndSaysSo() throws Exception {
        UUID plan = plans.findBySlug("plani-shendetesi").orElseThrow().id();
        plans.amend(plan, LocalizedText.in("sq", "Shkurtim"), TestActors.coordinator());
        plans.rewrite(plan, SearchPagesTest::withoutItsLastMeasure, TestActors.coordinator());
        approvals.publishDraft(plan, PlanVersion.Act.of("2", null, LocalizedText.EMPTY), TestActors.coordinator());

        Document page = search("en", "register meetings");
        assertEquals(
                "/en/plans/plani-shendetesi/measures/1-3",
                page.select(".results a").attr("href"));
        assertEquals("Dropped", page.select(".results .when").text());
        assertEquals(1, search("en", "code gifts").select(".results > li").size());
        page("/en/plans/plani-shendetesi/measures/1-3");
    }

    @Test
    void anInstitutionIsFoundAsLongAsItIsActive() throws Exception {
        assertEquals(
                1,
                search("en", "health ministry")
                        .select("[aria-labelledby=found-institution] li")
                        .size());

        jdbc.sql("update directory.institution set active_to = '2001-01-01' where id = :id")
                .param("id", health)
                .update();
        assertEquals(
                0,
                search("en", "health ministry")
                        .select("[aria-labelledby=found-institution] li")
                        .size());
    }

    @Test
    void anInstitutionRenamedIsFoundByItsNewNameEverywhere() throws Exception {
        jdbc.sql("update directory.institution set name = '{\"sq\": \"Ministria e Mirëqenies\"}' where id = :id")
                .param("id", health)
                .update();

        assertEquals(
                1, search("sq", "mireqenies takimeve").select(".results > li").size());
        assertEquals(
                0,
                search("sq", "ministria shendetesise")
                        .select("[aria-labelledby=found-institution] li")
                        .size());
    }

    @Test
    void theIndexAndItsWordsAreWhatIsPublic() {
        assertEquals(0, count("""
                select count(*) from (
                    (select id, title from plans.findable union all select id, title from directory.findable)
                    except all select id, title from platform.search_entry) missing
                """));
        assertEquals(0, count("""
                select count(*) from (
                    select word, count(*)::int from platform.search_entry, unnest(tsvector_to_array(words)) word
                    where word ~ '^[^0-9]{3,40}$' group by word
                    except all select word, uses from platform.search_word) wrong
                """));
        jdbc.sql("delete from platform.search_entry").update();
        assertEquals(0, count("select count(*) from platform.search_word"));
    }

    @Test
    void aSlipIsPutRightAndSaidSo() throws Exception {
        Document page = search("sq", "kontrtat");

        assertTrue(page.select(".correction").text().endsWith("„kontrtat”. Shfaqet çka është afër saj: Kontratat"));
        assertEquals(List.of("Kontratat"), page.select(".results mark").eachText());
    }

    @Test
    void aWordTooFarFromEveryOtherIsAskedAbout() throws Exception {
        Document page = search("sq", "regjstrrat takimeve");

        assertEquals(
                "/sq/search?q=Regjistri+takimeve",
                page.select("#found .empty a").attr("href"));
        assertEquals(
                1, search("sq", "Regjistri takimeve").select(".results > li").size());
    }

    @Test
    void beforeASearchThePageSaysHowAndWhat() throws Exception {
        Document page = page("/en/search");

        assertTrue(page.select("#found").text().contains("Beginnings of words are enough"));
        assertTrue(page.select("#found").text().contains("Measures and commitments 4"));
        assertTrue(page.select("input[type=search]").hasAttr("autofocus"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "\\",
                "\"",
                "\"\"",
                "'",
                "''",
                "' or 1=1 --",
                "\0",
                "kodi\0dhuratave",
                "(",
                "[a-z",
                ".*",
                "a:*",
                "!kodi",
                "kodi & | dhuratave",
                "kodi <-> dhuratave",
                "$1",
                ":needed",
                "{0}",
                "„",
                "\"kodi",
                "kodi\"",
                "\u202ekodi",
                "💥",
                "☃ ☃"
            })
    void whateverIsTypedIsNoError(String typed) throws Exception {
        for (String path : new String[] {"/en/search", "/sq/plans", "/sq/plans/plani-shendetesi"}) {
            web.perform(get(path).param("q", typed)).andExpect(status().isOk());
        }
    }

    @Test
    void aVeryLongSearchIsNoError() throws Exception {
        web.perform(get("/en/search").param("q", "kodi ".repeat(2_000))).andExpect(status().isOk());
        web.perform(get("/en/search")
                        .param("q", "x".repeat(9_000))
                        .param("page", "99999999999")
                        .param("year", "0000"))
                .andExpect(status().isOk());
    }

    @Test
    void markupInATextOrASearchIsShownAsText() throws Exception {
        publish(
                "plani-keq",
                finance,
                ContentBuilder.plan()
                        .measure("1.1", LocalizedText.in("sq", "<script>alert(1)</script> <b>kodi</b>"), "")
                        .build());

        Document page = search("sq", "<script>alert \"onload=1");
        assertEquals(List.of(), page.select("script:not([src]), [onload], .results b"));
        assertEquals(
                List.of("script", "alert", "script"),
                search("sq", "script alert").select(".results a mark").eachText());
    }

    @Test
    void htmxGetsThePartAndTheAddressWithoutEmptyFields() throws Exception {
        web.perform(get("/en/search?kind=&year=").param("q", " gifts").header("HX-Request", "true"))
                .andExpect(header().string("HX-Push-Url", "/en/search?q=gifts"))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("id=\"found\"")));
    }

    @Test
    void browsersLearnHowToSearchHere() throws Exception {
        assertEquals(
                List.of("/sq/search/opensearch.xml", "/en/search/opensearch.xml"),
                page("/en/plans").select("link[rel=search]").eachAttr("href"));
        web.perform(get("/sq/search/opensearch.xml"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/opensearchdescription+xml;charset=UTF-8"))
                .andExpect(content().string(containsString("template=\"http://localhost/sq/search?q={searchTerms}\"")))
                .andExpect(content().string(containsString("<Language>sq</Language>")));
    }

    private static PlanContent withProblem(Visibility visibility) {
        PlanContent plain = ContentBuilder.plan()
                .measure("1.1", LocalizedText.in("sq", "Tenderat botohen"), "")
                .build();
        return plain.withGroups(List.of(plain.groups()
                .getFirst()
                .withProblems(List.of(new PlanContent.ProblemText(
                        "risk", LocalizedText.in("sq", "Pazarlleku para tenderit"), visibility)))));
    }

    private static PlanContent withoutItsLastMeasure(PlanContent content) {
        PlanContent.Group group = content.groups().getFirst();
        return content.withGroups(List.of(
                group.withMeasures(group.measures().subList(0, group.measures().size() - 1))));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private Document search(String language, String typed) throws Exception {
        return Jsoup.parse(web.perform(get("/" + language + "/search").param("q", typed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void publish(String slug, UUID institution, PlanContent content) {
        UUID plan = plans.draft(
                        new NewPlan(slug, "integrity-plan", institution, null), content, TestActors.coordinator())
                .plan();
        approvals.publishDraft(plan, null, TestActors.coordinator());
    }
}
