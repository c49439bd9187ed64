package org.besa.portal.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// How others find what is here: search engines, who passes a page on, who follows it, who downloads a file.
@WebSlice
class FoundByOthersTest {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    JsonMapper json;

    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aPlanThatWasAmended() {
        UUID ministry = TestInstitutions.ministry(institutions, "ministria-prove", "Ministria", "Ministry")
                .id();
        PublishedPlans published = new PublishedPlans(plans, approvals);
        plan = published
                .publish(
                        "plani",
                        "integrity-plan",
                        ministry,
                        ContentBuilder.plan()
                                .titled("Plani & shtojca", "The plan </script><b>& its annex")
                                .measure("1.1", LocalizedText.of("Kodi", "The code, of gifts; and more"), "28.03.2027")
                                .measure("1.2", LocalizedText.of("Regjistri", "The register"), "December 2026")
                                .measure("1.3", LocalizedText.of("Auditimi", "The audit"), "ongoing")
                                .build())
                .plan();
        published.amend(
                plan,
                Instant.parse("2025-06-05T09:00:00Z"),
                content -> PublishedPlans.without(PublishedPlans.due(content, "1.1", "31.10.2027"), "1.2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/publications.atom",
                "/en/plans/plani.ics",
                "/data/catalog.jsonld",
                "/sitemap.xml",
                "/sitemap/1.xml",
                "/robots.txt",
                "/en/plans.csv"
            })
    void whoHasItIsNotSentItAgain(String path) throws Exception {
        String etag =
                String.valueOf(web.perform(get(path)).andReturn().getResponse().getHeader("ETag"));
        assertTrue(etag.startsWith("\""), etag);
        web.perform(get(path).header("If-None-Match", etag)).andExpect(status().isNotModified());
    }

    @Test
    void searchEnginesAreToldOfEveryPageInEveryLanguage() throws Exception {
        Document index = Jsoup.parse(body("/sitemap.xml"), Parser.xmlParser());
        assertEquals(
                List.of("http://localhost/sitemap/1.xml"),
                index.select("sitemap > loc").eachText());
        Document part = Jsoup.parse(body("/sitemap/1.xml"), Parser.xmlParser());
        List<String> addresses = part.select("url > loc").eachText();
        assertTrue(addresses.contains("http://localhost/sq/plans/plani/measures/1-1"));
        assertTrue(addresses.contains("http://localhost/en/institutions/ministria-prove"));
        assertFalse(addresses.stream().anyMatch(address -> address.endsWith("/1-2")));
        for (String address : addresses) {
            web.perform(get(address.replace("http://localhost", ""))).andExpect(status().isOk());
        }
        web.perform(get("/sitemap/2.xml")).andExpect(status().isNotFound());
        web.perform(get("/robots.txt"))
                .andExpect(content().string(containsString("Sitemap: http://localhost/sitemap.xml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/plani", "/plans/plani/measures/1-1", "/institutions/ministria-prove", "/"})
    void aPageSaysWhatItIsAboutAndWhereToFollowIt(String path) throws Exception {
        Document page = Jsoup.parse(body("/en" + path));

        String data = page.select("script[type=application/ld+json]")
                .dataNodes()
                .getFirst()
                .getWholeData();
        assertTrue(json.readTree(data).has("@type"), data);
        assertFalse(data.contains("<"));
        assertEquals("en_GB", page.select("meta[property=og:locale]").attr("content"));
        assertFalse(page.select("meta[property=og:title]").attr("content").isBlank());
        String image = page.select("meta[property=og:image]").attr("content");
        web.perform(get(image.replace("http://localhost", ""))).andExpect(status().isOk());
        assertFalse(page.select("link[rel=alternate][type]").isEmpty());
        for (String alternate : page.select("link[rel=alternate][type]").eachAttr("href")) {
            web.perform(get(alternate)).andExpect(status().isOk());
        }
    }

    @Test
    void thePageOfDataExplainsEveryColumn() throws Exception {
        for (String language : List.of("sq", "en")) {
            String page = body("/" + language + "/data");
            assertTrue(page.contains("deadlinePrecision"));
            assertTrue(page.contains("firstDeadline_sq, firstDeadline_en"));
        }
    }

    @Test
    void aFileThatIsNotMadeYetIsPromised() throws Exception {
        web.perform(get("/data/plans.csv"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"));
        web.perform(get("/data/secrets.csv")).andExpect(status().isNotFound());
        web.perform(get("/en/data/plans.csv")).andExpect(header().string("Location", "/data/plans.csv"));
        web.perform(get("/api/v1/plans")).andExpect(jsonPath("$.total").value(1));
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
