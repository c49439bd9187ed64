package org.besa.plans.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The home page of a Besa in which nothing was published.
@WebSlice
class EmptyHomeTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @CsvSource({"sq, Këtu nuk është botuar ende asgjë.", "en, Nothing has been published here yet."})
    void saysSoOnceAndShowsNoEmptyNumbers(String language, String words) throws Exception {
        Document page = Jsoup.parse(
                web.perform(get("/" + language + "/")).andReturn().getResponse().getContentAsString());

        assertEquals(List.of(words), page.select(".empty > p:first-child").eachText());
        assertTrue(page.select(".figures").isEmpty());
    }
}
