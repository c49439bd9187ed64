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
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.WebSlice;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is typed is a search, and programs understand the answer.
@WebSlice
class SearchRequestsTest extends SearchSlice {

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
}
