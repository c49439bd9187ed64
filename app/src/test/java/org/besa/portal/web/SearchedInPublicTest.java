package org.besa.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.UUID;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.PlanVersion;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Only what is public is found, and all of it.
@WebSlice
class SearchedInPublicTest extends SearchSlice {

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

        approvals.publishDraft(plan, null, TestActors.approver());
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
        plans.rewrite(plan, SearchedInPublicTest::withoutItsLastMeasure, TestActors.coordinator());
        approvals.publishDraft(plan, PlanVersion.Act.of("2", null, LocalizedText.EMPTY), TestActors.approver());

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
}
