package org.besa.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// What others read and check with programs that we did not write: ROME reads the feeds, ical4j validates the
/// calendars, Jena parses the catalogue, the parser of Swagger validates the description of the interface.
@WebSlice
class OpenForOthersTest {

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
                "/publications.atom",
                "/amendments.atom",
                "/plans/plani.atom",
                "/institutions/ministria-prove.atom"
            })
    void aFeedTellsWhatChangedInWords(String path) throws Exception {
        SyndFeed feed = feed("/en" + path);

        SyndEntry latest = feed.getEntries().getFirst();
        assertEquals("The plan </script><b>& its annex, version 2", latest.getTitle());
        assertEquals(
                "Changed: one deadline moved, one measure dropped. Why: The law came late",
                latest.getDescription().getValue());
        assertEquals("http://localhost/en/plans/plani", latest.getLink());
        assertTrue(latest.getUri().startsWith("urn:uuid:"));
        assertEquals("tag:localhost,2026:/en" + path, feed.getUri());
        assertEquals(
                Instant.parse("2025-06-05T09:00:00Z"), feed.getPublishedDate().toInstant());
        assertEquals(path.contains("amendments") ? 1 : 2, feed.getEntries().size());
        assertEquals(
                "Ndryshime: një afat ndryshoi, një masë u hoq. Pse: Ligji u vonua",
                feed("/sq" + path).getEntries().getFirst().getDescription().getValue());
        assertEquals(latest.getUri(), feed("/sq" + path).getEntries().getFirst().getUri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deadlines.ics",
                "/plans/plani.ics",
                "/institutions/ministria-prove.ics",
                "/plans/plani/measures/1-1.ics"
            })
    void aCalendarIsValidAndHoldsWholeDays(String path) throws Exception {
        for (String language : List.of("/en", "/sq")) {
            Calendar calendar = calendar(language + path);
            ValidationResult result = calendar.validate(true);
            assertFalse(result.hasErrors(), () -> result.getEntries().toString());
        }
        VEvent gifts = event(calendar("/en" + path), "1.1");
        assertEquals("20271031", value(gifts, Property.DTSTART));
        assertEquals(
                "DATE",
                gifts.getProperty(Property.DTSTART)
                        .orElseThrow()
                        .getParameter("VALUE")
                        .orElseThrow()
                        .getValue());
        assertEquals("1", value(gifts, Property.SEQUENCE));
        assertEquals("CONFIRMED", value(gifts, Property.STATUS));
        assertEquals("1.1 The code, of gifts; and more", value(gifts, Property.SUMMARY));
    }

    @Test
    void aDroppedPromiseIsCancelledAndADayIsNeverInvented() throws Exception {
        Calendar calendar = calendar("/en/plans/plani.ics");

        VEvent register = event(calendar, "1.2");
        assertEquals("CANCELLED", value(register, Property.STATUS));
        assertEquals("20261231", value(register, Property.DTSTART));
        String description = value(register, Property.DESCRIPTION);
        assertTrue(description.contains("December 2026"), description);
        assertTrue(description.contains("The plan names no day"), description);
        assertTrue(description.contains("by act 2"), description);
        assertEquals(2, calendar.getComponents().size());
        web.perform(get("/en/plans/plani/measures/1-3.ics")).andExpect(status().isNotFound());
    }

    @Test
    void theCatalogueIsReadAsWhatItMeans() throws Exception {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(body("/data/catalog.jsonld"), Lang.JSONLD11).parse(model);

        assertEquals(
                1,
                model.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList().size());
        assertEquals(
                10,
                model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().size());
        assertEquals(
                1,
                model.listSubjectsWithProperty(RDF.type, model.createResource("http://www.w3.org/ns/dcat#DataService"))
                        .toList()
                        .size());
        assertTrue(model.contains(
                model.createResource("http://localhost/data/catalog.jsonld"),
                DCAT.dataset,
                model.createResource("http://localhost/data#measures")));
    }

    @Test
    void theDescriptionOfTheInterfaceIsValidAndSaysWhatTheDictionarySays() throws Exception {
        String description = body("/api/v1/openapi.json");
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(description);
        assertEquals(List.of(), Optional.ofNullable(read.getMessages()).orElse(List.of()));
        assertTrue(read.getOpenAPI().getOpenapi().startsWith("3.1"));
        assertTrue(read.getOpenAPI().getPaths().containsKey("/api/v1/measures/{id}"));
        assertTrue(description.contains("In how many publications its deadline changed."));
        assertTrue(body("/api/v1/openapi.yaml").contains("openapi: 3.1"));
    }

    private SyndFeed feed(String path) throws Exception {
        web.perform(get(path)).andExpect(content().contentType("application/atom+xml;charset=UTF-8"));
        return new SyndFeedInput().build(new StringReader(body(path)));
    }

    private Calendar calendar(String path) throws Exception {
        web.perform(get(path)).andExpect(content().contentType("text/calendar;charset=UTF-8"));
        return new CalendarBuilder().build(new StringReader(body(path)));
    }

    private static VEvent event(Calendar calendar, String code) {
        return calendar.getComponents().stream()
                .map(VEvent.class::cast)
                .filter(event -> value(event, Property.SUMMARY).startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private String body(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
