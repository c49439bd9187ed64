package org.besa.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.WebSlice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found, in which order, and how it is shown.
@WebSlice
class SearchPagesTest extends SearchSlice {

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
    void aSlipIsPutRightAndSaidSo() throws Exception {
        Document page = search("sq", "kontrtat");

        assertTrue(page.select(".correction").text().endsWith("“kontrtat”. Shfaqet çka është afër saj: Kontratat"));
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
}
