package org.besa.monitoring.rates.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.besa.directory.Institutions;
import org.besa.monitoring.ReportingPeriod;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebSlice
class RatesPageTest {

    @Autowired
    private MockMvc web;

    private ReportingPeriod half;

    @BeforeEach
    void prepare(ApplicationContext application) {
        half = ReportingPeriod.make(application);
    }

    @Test
    void everyFigureSaysRuleFractionTimeAndVersion() throws Exception {
        for (String language : new String[] {"sq", "en"}) {
            as(TestActors.coordinator(), "/" + language + "/desk/rates").andExpect(status().isOk());
        }
        as(TestActors.coordinator(), "/en/desk/rates?rule=weighted&by=INSTITUTION")
                .andExpect(content().string(containsString("0 of 2")))
                .andExpect(content().string(containsString("Weighted implementation")))
                .andExpect(content().string(containsString("A rule of this system")))
                .andExpect(content().string(containsString("1 January 2027 to 30 June 2027")))
                .andExpect(content().string(containsString("version 1")))
                .andExpect(content().string(containsString("2 without a verified status")))
                .andExpect(content().string(containsString("Trial ministry")));
    }

    @Test
    void nothingToDivideByIsNeitherNoughtNorAll() throws Exception {
        as(TestActors.coordinator(), "/en/desk/rates?rule=objectives")
                .andExpect(content().string(containsString("n/a")));
    }

    @Test
    void everyBreakdownIsAPage() throws Exception {
        for (String by : new String[] {"PLAN", "AREA", "GOAL", "INSTITUTION", "INSTITUTION_KIND", "PERIOD"}) {
            as(TestActors.coordinator(), "/en/desk/rates?by=" + by).andExpect(status().isOk());
        }
    }

    @Test
    void theTableIsAFileToo() throws Exception {
        String of = "?of=" + half.period().slug() + "&by=AREA";
        as(TestActors.coordinator(), "/en/desk/rates.csv" + of)
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("scope,rule,ruleFrom")))
                .andExpect(content().string(containsString("2027-h1-plani,full,2020-01-01,false")))
                .andExpect(content().string(containsString("AREA,plani/1,")));
        as(TestActors.coordinator(), "/en/desk/rates.json" + of)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].denominator").value(2))
                .andExpect(jsonPath("$[0].value").value("0.00"))
                .andExpect(jsonPath("$[0].versions[0]").value("Plani i integritetit 1"));
    }

    @Test
    void anInstitutionIsToldThatOnlyItsOwnIsCounted() throws Exception {
        as(half.colleague(), "/en/desk/rates")
                .andExpect(content().string(containsString("Only the measures are counted whose reports you may see")));
        as(TestActors.coordinator(), "/en/desk/rates")
                .andExpect(content().string(not(containsString("Only the measures are counted"))));
    }

    @Test
    void whoSeesNoReportSeesNoFigure(@Autowired Institutions institutions) throws Exception {
        Actor stranger = TestActors.of(TestInstitutions.ministry(institutions, "tjeter", "Tjetra", "Other")
                .id());
        as(stranger, "/en/desk/rates")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There are no rates yet")));
        as(stranger, "/en/desk/rates?of=" + half.period().slug())
                .andExpect(content().string(not(containsString("0 of 2"))));
        as(stranger, "/en/desk/rates.csv?of=" + half.period().slug()).andExpect(status().isNotFound());
        as(half.reporter(), "/en/desk/rates").andExpect(status().isNotFound());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String query : new String[] {"?of=1999-plani", "?rule=no-such-rule"}) {
            as(TestActors.coordinator(), "/en/desk/rates" + query).andExpect(status().isNotFound());
        }
        as(TestActors.coordinator(), "/en/desk/rates?by=COLOUR").andExpect(status().is4xxClientError());
    }

    private ResultActions as(Actor actor, String address) throws Exception {
        return web.perform(get(address)
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }
}
