package org.besa.monitoring.observations;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.observations.Observation.Observed;
import org.besa.monitoring.reports.WrittenPeriod;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@WebSlice
class ObservationsTest {

    private static final LocalizedText SEEN = LocalizedText.of("Regjistri nuk hapet", "The register does not open");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc web;

    @Autowired
    private StatusReports reports;

    @Autowired
    private Observations observations;

    private UUID ministry = new UUID(0, 0);
    private UUID verified = new UUID(0, 0);
    private Actor monitor = TestActors.coordinator();

    @BeforeEach
    void verify() throws IOException {
        WrittenPeriod period = WrittenPeriod.make(application);
        ministry = period.half.ministry().id();
        verified = period.half.report("A.2").id();
        monitor = monitor(1, "monitoring.assess");
    }

    private Actor monitor(int number, String... permissions) {
        return TestActors.of(ministry, new UUID(8, number), "Monitor", Set.of(permissions));
    }

    private static Observed found(String status, String address) {
        return new Observed(status, 10, SEEN, address, "Rrjeti i monitorimit");
    }

    private String page() throws Exception {
        String html = web.perform(get("/en/plans/plani/measures/a-2"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(html).select(".progress-of").text();
    }

    @Test
    void aThirdVoiceStandsBesideTheOthersAndChangesNone() throws Exception {
        observations.observe(verified, found("NOT_IMPLEMENTED", "https://example.org/a"), monitor);

        String words = page();
        assertTrue(words.contains("Partly implemented 40 %"), words);
        assertTrue(words.contains("The institution reported: Implemented"), words);
        assertTrue(words.matches(".*Rrjeti i monitorimit found on .*: Not implemented 10 %.*"), words);
        assertTrue(words.contains("The register does not open Where it is shown"), words);
        assertEquals(
                "PARTIAL",
                Objects.requireNonNull(reports.report(verified).verified()).status());
    }

    @Test
    void theSameAgainIsNotSaidTwice() {
        Observation first = observations.observe(verified, found("PARTIAL", ""), monitor);
        assertEquals(
                first.id(),
                observations.observe(verified, found("PARTIAL", ""), monitor).id());
    }

    @Test
    void theLatestOfAMonitorStandsAndOthersStandBesideIt() {
        observations.observe(verified, found("NOT_IMPLEMENTED", ""), monitor);
        observations.observe(verified, found("PARTIAL", ""), monitor);
        observations.observe(verified, found("IMPLEMENTED", ""), monitor(2, "monitoring.assess"));

        assertEquals(
                Set.of("PARTIAL", "IMPLEMENTED"),
                Set.copyOf(observations.listOf(verified).stream()
                        .map(Observation::status)
                        .toList()));
    }

    @Test
    void whoReportsOrVerifiesThereLeavesItToOthers() {
        for (String part : List.of("monitoring.report", "monitoring.verify")) {
            Actor both = monitor(3, "monitoring.assess", part);
            Problem refused =
                    assertThrows(Problem.class, () -> observations.observe(verified, found("PARTIAL", ""), both));
            assertEquals("observations.problem.own", refused.key());
        }
    }

    @Test
    void nobodySpeaksOfWhatIsNotTheirsToObserve() {
        Actor elsewhere = TestActors.of(new UUID(9, 9), new UUID(8, 4), "Monitor", Set.of("monitoring.assess"));

        assertThrows(Problem.class, () -> observations.observe(verified, found("PARTIAL", ""), elsewhere));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 10, Fjalë, '', Rrjeti, Choose",
        "PARTIAL, 110, Fjalë, '', Rrjeti, from 0 to 100",
        "PARTIAL, many, Fjalë, '', Rrjeti, from 0 to 100",
        "PARTIAL, 10, '', '', Rrjeti, Say in words",
        "PARTIAL, 10, Fjalë, javascript:alert(1), Rrjeti, has to begin with https",
        "PARTIAL, 10, Fjalë, '', '', Name the organisation"
    })
    void whatCannotBeSaidIsToldAndNothingTypedIsLost(
            String status, String percent, String text, String address, String organisation, String told)
            throws Exception {
        String html = web.perform(post("/en/desk/observations/" + verified)
                        .param("status", status)
                        .param("percent", percent)
                        .param("text.sq", text)
                        .param("address", address)
                        .param("organisation", organisation)
                        .with(csrf())
                        .with(authentication(
                                new TestingAuthenticationToken((ActingPrincipal) () -> monitor, null, List.of()))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(told)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var page = Jsoup.parse(html);
        assertEquals(percent, page.expectFirst("[name=percent]").attr("value"));
        assertEquals(address, page.expectFirst("[name=address]").attr("value"));
        assertEquals(text, page.expectFirst("[name='text.sq']").text());
    }
}
