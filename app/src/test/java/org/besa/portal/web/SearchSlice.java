package org.besa.portal.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Two ministries with a published plan each, and what a reader sees who searches in them.
abstract class SearchSlice {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Approvals approvals;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    UUID health = new UUID(0, 0);
    UUID finance = new UUID(0, 0);

    @BeforeEach
    void twoMinistriesWithAPlanEach() {
        health = TestInstitutions.ministry(
                        institutions, "ministria-shendetesise", "Ministria e Shëndetësisë", "Ministry of Health")
                .id();
        finance = TestInstitutions.ministry(
                        institutions, "ministria-financave", "Ministria e Financave", "Ministry of Finance")
                .id();
        Unit audit = institutions.add(
                Unit.of(health, "auditimi", LocalizedText.of("Njësia e Auditimit të Brendshëm", "Internal Audit Unit")),
                TestActors.coordinator());
        publish(
                "plani-shendetesi",
                health,
                ContentBuilder.plan()
                        .titled("Plani i Shëndetësisë", "Health plan")
                        .measure("1.1", LocalizedText.of("Kodi i Dhuratave", "Code of gifts"), "December 2098")
                        .measure(
                                "1.2", LocalizedText.of("Dhuratat nën kod etik", "Gifts under ethics"), "December 2099")
                        .measure(
                                "1.3",
                                LocalizedText.of("Regjistri i takimeve", "Register of meetings"),
                                "December 2099",
                                new Owner(Owner.Role.LEAD, health, audit.id(), LocalizedText.in("sq", "NJAB")))
                        .build());
        publish(
                "plani-financa",
                finance,
                ContentBuilder.plan()
                        .titled("Plani i Financave", "Finance plan")
                        .measure("1.1", LocalizedText.of("Kontratat e hapura", "Open contracts"), "December 2099")
                        .build());
    }

    final Document search(String language, String typed) throws Exception {
        return Jsoup.parse(web.perform(get("/" + language + "/search").param("q", typed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    final Document page(String address) throws Exception {
        return Jsoup.parse(web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    final void publish(String slug, UUID institution, PlanContent content) {
        UUID plan = plans.draft(
                        new NewPlan(slug, "integrity-plan", institution, null), content, TestActors.coordinator())
                .plan();
        approvals.publishDraft(plan, null, TestActors.approver());
    }

    final int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
