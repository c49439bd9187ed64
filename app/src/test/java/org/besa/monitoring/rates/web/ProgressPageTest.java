package org.besa.monitoring.rates.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.besa.directory.Institutions;
import org.besa.monitoring.ReportingPeriod;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReports;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebSlice
class ProgressPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private StatusReports reports;

    private ReportingPeriod half;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
    }

    private ResultActions page(String query) throws Exception {
        return web.perform(get("/en/progress" + query)).andExpect(status().isOk());
    }

    private String of() {
        return "?of=" + half.period().slug();
    }

    @Test
    void everybodyReadsEveryRuleOnTheSameData() throws Exception {
        web.perform(get("/sq/progress")).andExpect(status().isOk());
        page(of() + "&rule=weighted&by=INSTITUTION")
                .andExpect(content().string(containsString("Weighted implementation")))
                .andExpect(content().string(containsString("0 of 2")))
                .andExpect(content().string(containsString("2 without a verified status")))
                .andExpect(content().string(containsString("version 1")))
                .andExpect(content().string(not(containsString("/desk/"))));
    }

    @Test
    void whoHasNotReportedIsNamed() throws Exception {
        reports.save(half.report("A.1").id(), Said.partly(), null, half.reporter());
        page(of())
                .andExpect(content().string(containsString("Who reports")))
                .andExpect(content().string(containsString("0 of 4")))
                .andExpect(content().string(containsString("href=\"/en/institutions/ministria\"")))
                .andExpect(content().string(containsString("Reports of this period are in time until")));
    }

    @Test
    void aRateIsDrawnFromPeriodToPeriod() throws Exception {
        half.open(Span.HALF_YEAR, LocalDate.of(2027, 7, 1));
        page("?of=2027-h2-plani")
                .andExpect(content().string(containsString("role=\"img\" aria-labelledby=\"trend-title trend-desc\"")))
                .andExpect(content().string(containsString("01–06")))
                .andExpect(content().string(containsString("07–12")));
        page(of()).andExpect(content().string(not(containsString("trend-title"))));
    }

    @Test
    void aPlanOrAnInstitutionIsCountedAlone(@Autowired Institutions institutions) throws Exception {
        TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other");
        for (String only : new String[] {"plans/plani", "institutions/ministria"}) {
            page(of() + "&only=" + only).andExpect(content().string(containsString("0 of 2")));
        }
        page(of() + "&only=institutions/tjeter").andExpect(content().string(containsString("0 of 0")));
        web.perform(get("/en/progress.json" + of() + "&only=institutions/tjeter"))
                .andExpect(jsonPath("$[0].denominator").value(0))
                .andExpect(jsonPath("$[0].value").value("n/a"));
        for (String only : new String[] {"plans/no-such", "institutions/no-such", "people/x"}) {
            web.perform(get("/en/progress" + of() + "&only=" + only)).andExpect(status().isNotFound());
        }
    }

    @Test
    void theFiguresAreFilesThatMayBeKept() throws Exception {
        web.perform(get("/en/progress.csv" + of() + "&by=AREA"))
                .andExpect(header().exists("ETag"))
                .andExpect(content().string(containsString("AREA,plani/1,")));
        web.perform(get("/en/progress.json" + of()))
                .andExpect(jsonPath("$[0].denominator").value(2))
                .andExpect(jsonPath("$[0].versions[0]").value("Plani i integritetit 1"));
        web.perform(get("/en/progress.csv?of=1999-plani")).andExpect(status().isNotFound());
    }

    @Test
    void pagesOfThePlanAndTheInstitutionLeadHere() throws Exception {
        for (String path : new String[] {"plans/plani", "institutions/ministria"}) {
            web.perform(get("/en/" + path))
                    .andExpect(content().string(containsString("0 of 4 reports handed in")))
                    .andExpect(content()
                            .string(containsString(
                                    "/en/progress?of=2027-h1-plani&amp;only=" + path.replace("/", "%2F"))));
        }
    }

    @Test
    void theFirstPageHasTheFiguresOfPeriodsThatAreOver() throws Exception {
        half.open(Span.HALF_YEAR, LocalDate.of(2025, 7, 1));
        web.perform(get("/en/"))
                .andExpect(content().string(containsString("/en/progress?of=2025-h2-plani")))
                .andExpect(content().string(not(containsString("/en/progress?of=2027-h1-plani"))));
    }
}
