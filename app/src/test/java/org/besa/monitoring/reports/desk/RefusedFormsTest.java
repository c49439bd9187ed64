package org.besa.monitoring.reports.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.Recommendations;
import org.besa.monitoring.reports.ReportComments;
import org.besa.monitoring.reports.ReportDrafts;
import org.besa.monitoring.reports.Sitting;
import org.besa.monitoring.reports.Sittings;
import org.besa.monitoring.reports.WrittenPeriod;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.ActingPrincipal;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/// Where a page has several forms, what was refused stands in its own again and the others as they were.
@WebSlice
class RefusedFormsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc web;

    private @Nullable WrittenPeriod period;
    private UUID ministry = new UUID(0, 0);
    private String path = "";
    private UUID report = new UUID(0, 0);

    @BeforeEach
    void begin() throws IOException {
        period = WrittenPeriod.make(application);
        MonitoringReport begun = period.begin();
        ministry = period.half.ministry().id();
        report = begun.id();
        path = "/en/desk/monitoring-reports/" + report;
    }

    private UUID comment(String words) {
        return application
                .getBean(ReportComments.class)
                .add(report, "summary", ministry, LocalizedText.in("sq", words), TestActors.of(ministry))
                .id();
    }

    private Document refused(String address, String... fields) throws Exception {
        return refused(status().isUnprocessableContent(), address, fields);
    }

    private Document refused(ResultMatcher expected, String address, String... fields) throws Exception {
        var request = post(address)
                .with(csrf())
                .with(authentication(
                        new TestingAuthenticationToken((ActingPrincipal) TestActors::coordinator, null, List.of())));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return Jsoup.parse(web.perform(request)
                .andExpect(expected)
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void anAnswerThatIsRefusedLeavesTheTextAndTheOtherAnswersAlone() throws Exception {
        application.getBean(ReportDrafts.class).circulate(report, LocalDate.of(2027, 12, 1), TestActors.coordinator());
        UUID first = comment("I pari");
        UUID second = comment("I dyti");
        String tooLong = "x".repeat(4001);

        Document page =
                refused(path + "/sections/summary/comments/" + first + "/answer", "taken", "no", "answer.en", tooLong);

        assertTrue(page.expectFirst("[name='text.en']").text().startsWith("Reports were asked for"), page::text);
        assertEquals(tooLong, page.expectFirst("[id='" + first + "-answer.en']").text());
        assertEquals("", page.expectFirst("[id='" + second + "-answer.en']").text());
    }

    @Test
    void aRecommendationThatIsChangedWronglyStandsInItsOwnForm() throws Exception {
        UUID one = application
                .getBean(Recommendations.class)
                .add(
                        report,
                        ministry,
                        LocalizedText.in("en", "Adopt it"),
                        LocalDate.of(2027, 12, 31),
                        TestActors.coordinator())
                .id();

        Document page = refused(
                path + "/recommendations/" + one,
                "institution",
                ministry.toString(),
                "text.en",
                "Adopt it soon",
                "due",
                "soon",
                "seen",
                "0");

        assertEquals(
                "Adopt it soon", page.expectFirst("[id='" + one + "-text.en']").text());
        assertEquals("", page.expectFirst("[id='text.en']").text());
    }

    private Sitting called() {
        return application
                .getBean(Sittings.class)
                .call(
                        Objects.requireNonNull(period).group.id(),
                        WrittenPeriod.HELD,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        TestActors.coordinator());
    }

    @Test
    void aDecisionWithoutAChoiceKeepsItsWords() throws Exception {
        Sitting sitting = application
                .getBean(Sittings.class)
                .add(called().id(), LocalizedText.in("sq", "Të tjera"), TestActors.coordinator());
        UUID item = sitting.agenda().getFirst().id();

        Document page =
                refused("/en/desk/sittings/" + sitting.id() + "/agenda/" + item + "/decision", "decided.sq", "Shtyhet");

        assertEquals(
                "Shtyhet", page.expectFirst("[id='" + item + "-decided.sq']").text());
        assertEquals("", page.expectFirst("[name='title.sq']").text());
    }

    @Test
    void minutesThatSomebodyElseWroteAreNotReplacedUnseen() throws Exception {
        Sitting sitting = called();
        application
                .getBean(Sittings.class)
                .minute(sitting.id(), LocalizedText.in("sq", "Një gjë"), LocalizedText.EMPTY, TestActors.coordinator());

        Document page = refused(
                status().isConflict(),
                "/en/desk/sittings/" + sitting.id() + "/minutes",
                "minutes.sq",
                "Tjetër gjë",
                "seen.sq",
                "");

        assertEquals("Tjetër gjë", page.expectFirst("[name='minutes.sq']").text());
        assertEquals("Një gjë", page.expectFirst("[name='seen.sq']").attr("value"));
        assertEquals("Një gjë", page.expectFirst(".kept-text").text());
    }

    @Test
    void theSameSittingIsCalledOnce() throws Exception {
        Sitting sitting = called();
        Document page = refused(
                status().isConflict(),
                "/en/desk/sittings",
                "body",
                sitting.body().toString(),
                "at",
                "2026-09-24T10:00",
                "place.sq",
                "Salla");
        assertEquals("Salla", page.expectFirst("[name='place.sq']").text());
    }
}
