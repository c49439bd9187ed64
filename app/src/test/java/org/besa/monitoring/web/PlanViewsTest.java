package org.besa.monitoring.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.Verification;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.WebSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebSlice
class PlanViewsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private PlacedMeasures measures;

    @Autowired
    private JdbcClient jdbc;

    private ReportingPeriod half;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
    }

    private ResultActions page(String query) throws Exception {
        return web.perform(get("/en/plans/plani" + query)).andExpect(status().isOk());
    }

    @Test
    void aMeasureStandsWhereItWasVerifiedElseWhereItsReportIs() {
        half.handIn("A.1", Said.partly(), half.reporter());
        half.handIn("A.2", Said.partly(), half.reporter());
        half.decide("A.2", new Verification.Overruled("NOT_IMPLEMENTED", null, LocalizedText.in("sq", "Pa provë")));
        List<UUID> promises = jdbc.sql("select promise from plans.promise_course order by place")
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();

        assertEquals(
                "A.1 WAITS, A.2 NOT_DONE, A.3 NOT_REPORTED, A.4 NOT_REPORTED",
                measures.list(promises).stream()
                        .map(measure -> measure.code() + " " + measure.place())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void theBoardHasAColumnForEachPlace() throws Exception {
        half.handIn("A.1", Said.partly(), half.reporter());

        page("?view=board")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Reported, not verified yet", "The late measure", "Not reported", "The due measure")))
                .andExpect(content().string(containsString("aria-current=\"true\">Board")))
                .andExpect(content().string(not(containsString("board-DONE"))));
        web.perform(get("/sq/plans/plani?view=board")).andExpect(status().isOk());
    }

    @Test
    void theTimelineIsInTheOrderOfDeadlines() throws Exception {
        page("?view=timeline")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "The late measure",
                                "The due measure",
                                "The later measure",
                                "Without a day",
                                "The ongoing measure")));
        web.perform(get("/sq/plans/plani?view=timeline")).andExpect(status().isOk());
    }

    @Test
    void whatNarrowsTheListNarrowsTheViewsAndStaysChosen() throws Exception {
        for (String view : new String[] {"board", "timeline"}) {
            page("?view=" + view + "&year=2028")
                    .andExpect(content().string(containsString("The later measure")))
                    .andExpect(content().string(not(containsString("The late measure"))))
                    .andExpect(content().string(containsString("name=\"view\" value=\"" + view + "\"")))
                    .andExpect(content().string(containsString("/en/plans/plani?year=2028\"")));
        }
        page("?view=nonsense").andExpect(content().string(containsString("aria-current=\"true\">List")));
        page("?view=board&year=1999").andExpect(status().isOk());
    }

    @Test
    void theLineOfMonthsReachesFromTheFirstStartToTheLastDeadline() {
        Timeline timeline = Timeline.of(
                List.of(
                        measure(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 12, 31)),
                        measure(null, LocalDate.of(2026, 4, 15)),
                        measure(null, null)),
                LocalDate.of(2026, 7, 1));

        assertEquals(YearMonth.of(2026, 3), timeline.first());
        assertEquals(10, timeline.months().size());
        assertEquals(LocalDate.of(2026, 4, 15), timeline.dated().getFirst().due());
        assertEquals(1, timeline.undated().size());
        assertEquals("0.000", timeline.at(YearMonth.of(2026, 3)));
        assertEquals("100.000", timeline.length(null, LocalDate.of(2026, 12, 31)));
        assertEquals("0.000", timeline.at(LocalDate.of(2020, 1, 1)));
    }

    private static PlacedMeasure measure(@Nullable LocalDate start, @Nullable LocalDate due) {
        return new PlacedMeasure(
                new UUID(0, 0),
                "",
                "",
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                start,
                due,
                due,
                null,
                null,
                null,
                null,
                false,
                false);
    }
}
