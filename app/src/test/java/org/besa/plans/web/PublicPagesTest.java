package org.besa.plans.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What the public reads, asked for like a browser without scripts asks.
@WebSlice
class PublicPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    Promises promises;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID health = new UUID(0, 0);
    private UUID finance = new UUID(0, 0);

    @BeforeEach
    void twoMinistriesWithAPlanEach() {
        Institution first = TestInstitutions.ministry(
                institutions, "ministria-shendetesise", "Ministria e Shëndetësisë", "Ministry of Health");
        Institution second = TestInstitutions.ministry(
                institutions, "ministria-financave", "Ministria e Financave", "Ministry of Finance");
        health = first.id();
        finance = second.id();
        LocalDate today = LocalDate.now(clock);
        publish(
                "plani-shendetesi",
                health,
                ContentBuilder.plan()
                        .titled("Plani i Shëndetësisë", "Health plan")
                        .measure("1.1", LocalizedText.of("Kodi i dhuratave", "Code of gifts"), day(today.plusDays(12)))
                        .measure(
                                "1.2",
                                LocalizedText.of("Regjistri i takimeve", "Register of meetings"),
                                day(today.minusDays(8)))
                        .measure("1.3", LocalizedText.in("sq", "Vetëm në shqip"), "Ongoing")
                        .measure("1.4", LocalizedText.of("Auditimi", "The audit"), "December 2099", owner(finance))
                        .build());
        publish(
                "plani-financa",
                finance,
                ContentBuilder.plan()
                        .titled("Plani i Financave", "Finance plan")
                        .measure("1.1", LocalizedText.of("Kontratat e hapura", "Open contracts"), "")
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/|What was promised, what was done",
                "/sq/|Çfarë u premtua, çfarë u bë",
                "/en/plans|Health plan",
                "/sq/plans|Plani i Shëndetësisë",
                "/en/plans/plani-shendetesi|Code of gifts",
                "/sq/plans/plani-shendetesi|Kodi i dhuratave",
                "/en/plans/plani-shendetesi/measures/1-1|Due in 12 days",
                "/sq/plans/plani-shendetesi/measures/1-1|Afati mbaron pas 12 ditësh",
                "/en/plans/plani-shendetesi/measures/1-2|8 days late, not verified as implemented",
                "/sq/plans/plani-shendetesi/measures/1-2|8 ditë me vonesë, zbatimi nuk është verifikuar",
                "/en/institutions|Ministry of Health",
                "/sq/institutions|Ministria e Shëndetësisë",
                "/en/institutions/ministria-financave|Finance plan",
                "/sq/institutions/ministria-financave|Plani i Financave",
                "/en/sign-in|Password",
                "/sq/sign-in|Fjalëkalimi",
            })
    void everyPageSpeaksBothLanguages(String address, String words) throws Exception {
        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"" + address.substring(1, 3) + "\">")))
                .andExpect(content().string(containsString(words)));
        web.perform(head(address)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/plans/nothing",
                "/en/plans/plani-shendetesi/measures/9-9",
                "/en/plans/plani-financa/measures/1-2",
                "/en/institutions/nothing"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Nothing is here")));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/plans/Plani-Shendetesi, /en/plans/plani-shendetesi",
        "/sq/plans/plani-shendetesi/measures/1.2, /sq/plans/plani-shendetesi/measures/1-2",
        "/en/plans/PLANI-SHENDETESI/measures/1-2, /en/plans/plani-shendetesi/measures/1-2",
        "/en/institutions/Ministria-Financave, /en/institutions/ministria-financave"
    })
    void anAddressWrittenOtherwiseLeadsToTheOneThatCounts(String written, String counts) throws Exception {
        web.perform(get(written)).andExpect(status().isMovedPermanently()).andExpect(redirectedUrl(counts));
    }

    @Test
    void aPromiseThatGotAnotherNumberIsFoundUnderBothAtTheAddressItAlwaysHad() throws Exception {
        UUID plan = plans.findBySlug("plani-shendetesi").orElseThrow().id();
        plans.amend(plan, LocalizedText.of("Numërim i ri", "New numbers"), TestActors.coordinator());
        plans.rewrite(
                plan,
                content -> content.withGroups(content.groups().stream()
                        .map(group -> group.withMeasures(group.measures().stream()
                                .map(measure -> measure.code().equals("1.2") ? measure.numbered("1.9") : measure)
                                .toList()))
                        .toList()),
                TestActors.coordinator());
        approvals.publishDraft(plan, PlanVersion.Act.of("2", null, LocalizedText.EMPTY), TestActors.approver());

        web.perform(get("/en/plans/plani-shendetesi/measures/1-2")).andExpect(status().isOk());
        for (String number : List.of("1.2", "1.9")) {
            web.perform(get("/en/plans/plani-shendetesi/measures/" + number))
                    .andExpect(redirectedUrl("/en/plans/plani-shendetesi/measures/1-2"));
        }
    }

    @Test
    void aPlanWithoutTheMeasureAskedForShowsTheWayToItself() throws Exception {
        web.perform(get("/sq/plans/plani-shendetesi/measures/9.9"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("asnjë premtim me numrin “9.9”")))
                .andExpect(content().string(containsString("href=\"/sq/plans/plani-shendetesi\">")));
    }

    @Test
    void aDraftIsNotThereForThePublic() throws Exception {
        plans.draft(
                new NewPlan("projekt", "integrity-plan", health, null),
                ContentBuilder.plan()
                        .titled("Projekt i fshehtë", "Secret draft")
                        .build(),
                TestActors.coordinator());

        web.perform(get("/en/plans/projekt")).andExpect(status().isNotFound());
        web.perform(get("/en/plans?q=secret")).andExpect(content().string(not(containsString("Secret draft"))));
    }

    @Test
    void aPageNamesItsOtherLanguageAndKeepsItsPlace() throws Exception {
        web.perform(get("/en/plans/plani-shendetesi"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<link rel=\"alternate\" hreflang=\"sq\" href=\"http://localhost/sq/plans/plani-shendetesi\">")))
                .andExpect(content()
                        .string(containsString(
                                "<link rel=\"canonical\" href=\"http://localhost/en/plans/plani-shendetesi\">")));
        web.perform(get("/en/plans/plani-shendetesi"))
                .andExpect(content()
                        .string(containsString(
                                "hreflang=\"x-default\" href=\"http://localhost/plans/plani-shendetesi\"")));
        web.perform(get("/en/plans?status=late"))
                .andExpect(content().string(containsString("href=\"/sq/plans?status=late\"")));
    }

    @Test
    void everyPageDescribesItselfEvenWhereThePlanDoesNot() throws Exception {
        web.perform(get("/en/plans/plani-shendetesi"))
                .andExpect(content()
                        .string(containsString(
                                "<meta name=\"description\" content=\"Integrity plan, Ministry of Health\">")));
        web.perform(get("/en/plans/plani-shendetesi/measures/1-1"))
                .andExpect(content().string(containsString("<meta name=\"description\" content=\"Health plan\">")));
    }

    @Test
    void narrowedListsStayOutOfSearchEngines() throws Exception {
        web.perform(get("/en/plans?status=late"))
                .andExpect(content().string(containsString("<meta name=\"robots\" content=\"noindex\">")));
    }

    @Test
    void aListSaysInFewWordsWhereAPromiseStands() throws Exception {
        web.perform(get("/en/plans/plani-shendetesi"))
                .andExpect(content().string(containsString("<span>8 days late</span>")))
                .andExpect(content().string(containsString("<span>Due in 12 days</span>")))
                .andExpect(content().string(containsString("<span>Ongoing</span>")));
        web.perform(get("/sq/plans/plani-shendetesi"))
                .andExpect(content().string(containsString("<span>8 ditë me vonesë</span>")))
                .andExpect(content().string(containsString("<span>Edhe 12 ditë</span>")));
    }

    @Test
    void aTextThatIsMissingInALanguageIsShownInTheOtherAndMarked() throws Exception {
        web.perform(get("/en/plans/plani-shendetesi/measures/1-3"))
                .andExpect(content().string(containsString("<span lang=\"sq\">Vetëm në shqip</span>")))
                .andExpect(content().string(containsString("only in Albanian")));
    }

    @Test
    void wordsAreFoundWithoutTheirMarks() throws Exception {
        web.perform(get("/sq/plans").param("q", "shendetesi takimeve"))
                .andExpect(content().string(containsString("Regjistri i takimeve")))
                .andExpect(content().string(not(containsString("Kontratat e hapura"))));
    }

    @Test
    void anInstitutionIsFoundByItsName() throws Exception {
        web.perform(get("/en/plans").param("q", "ministry of finance"))
                .andExpect(content().string(containsString("href=\"/en/institutions/ministria-financave\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=never",
                "kind=nothing",
                "institution=nobody",
                "year=soon",
                "page=-3",
                "page=99999999999",
                "unit=a.b.c",
                "role=lead",
                "q=%25%5C%27%22",
                "status=late&status=soon"
            })
    void whatAFilterCannotMeanIsNoError(String query) throws Exception {
        for (String path :
                new String[] {"/en/plans", "/en/plans/plani-shendetesi", "/en/institutions/ministria-shendetesise"}) {
            web.perform(get(path + "?" + query)).andExpect(status().isOk());
        }
    }

    @Test
    void choicesCountWhatTheyWouldLeave() throws Exception {
        web.perform(get("/en/plans").param("institution", "ministria-shendetesise"))
                .andExpect(content().string(containsString("3 of 5 promises")))
                .andExpect(content().string(containsString("Late (1)")))
                .andExpect(content().string(containsString("Ministry of Finance (2)")));
        web.perform(get("/en/plans").param("status", "late"))
                .andExpect(content().string(containsString("1 of 5 promises")))
                .andExpect(content().string(containsString("Register of meetings")));
    }

    @Test
    void aFilterThatFindsNothingSaysWhatToDo() throws Exception {
        web.perform(get("/en/plans/plani-shendetesi").param("q", "xyzzy"))
                .andExpect(content().string(containsString("No promise fits everything chosen.")))
                .andExpect(content().string(containsString("Take one of the choices away")));
    }

    @Test
    void htmxGetsThePartAndTheAddressWithoutEmptyFields() throws Exception {
        web.perform(get("/en/plans?q=&status=late&kind=").header("HX-Request", "true"))
                .andExpect(header().string("HX-Push-Url", "/en/plans?status=late"))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("id=\"found\"")));
    }

    @Test
    void aPlanThatPassesToAnotherInstitutionTakesItsPromisesWithIt() {
        jdbc.sql("update plans.plan set institution = :to where slug = 'plani-shendetesi'")
                .param("to", finance)
                .update();

        assertEquals(5, promises.totals().ofInstitution(finance).total());
        assertEquals(0, promises.totals().ofInstitution(health).total());
    }

    @Test
    void totalsAgreeWhereverTheyStand() throws Exception {
        PromiseTotals totals = promises.totals();

        assertEquals(5, totals.all().total());
        assertEquals(5, sum(totals.byPlan()));
        assertEquals(5, sum(totals.byInstitution()));
        assertEquals(
                5,
                promises.count(PromiseFilter.none(PromiseScope.EVERYTHING, "/plans"))
                        .inScope());
        assertEquals(3, totals.ofInstitution(health).total());
        assertEquals(2, totals.ofInstitution(finance).total());
        web.perform(get("/en/")).andExpect(content().string(containsString("late, of 3 still owed by a date")));
        web.perform(get("/en/plans/plani-shendetesi"))
                .andExpect(content().string(containsString("Where its 4 promises stand")));
        web.perform(get("/en/institutions/ministria-financave"))
                .andExpect(content().string(containsString("Answers first for 2 promises; 0 late.")));
        web.perform(get("/en/institutions")).andExpect(content().string(containsString("1 of 3 late")));
    }

    @Test
    void markupInATextIsShownAsText() throws Exception {
        publish("plani-keq", finance, HostileContent.everywhere(finance));

        for (String address : new String[] {
            "/en/",
            "/en/plans?q=alert",
            "/en/plans/plani-keq",
            "/en/plans/plani-keq/measures/1-1",
            "/sq/institutions/ministria-financave?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/en/plans?q=%3Cscript%3Ealert(1)%3C/script%3E&kind=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
        }) {
            String page = web.perform(get(address))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertEquals(
                    List.of(),
                    Jsoup.parse(page).select("script:not([src]):not([type=application/ld+json]), [onload]"),
                    address);
        }
        web.perform(get("/en/plans/plani-keq/measures/1-1"))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")));
    }

    @Test
    void anInstitutionWithoutPartInOthersPromisesSaysSo() throws Exception {
        web.perform(get("/en/institutions/ministria-shendetesise?role=part"))
                .andExpect(content().string(containsString("No promise fits everything chosen.")));
    }

    private static int sum(Map<?, PromiseCounts> counts) {
        return counts.values().stream().mapToInt(PromiseCounts::total).sum();
    }

    private static String day(LocalDate day) {
        return Dates.day(day, Language.EN);
    }

    private static Owner owner(UUID institution) {
        return new Owner(Owner.Role.LEAD, institution, null, LocalizedText.of("Përgjegjësi", "The owner"));
    }

    private void publish(String slug, UUID institution, PlanContent content) {
        UUID plan = plans.draft(
                        new NewPlan(slug, "integrity-plan", institution, null), content, TestActors.coordinator())
                .plan();
        approvals.publishDraft(plan, null, TestActors.approver());
    }
}
