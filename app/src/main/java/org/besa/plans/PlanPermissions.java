package org.besa.plans;

import java.util.List;
import java.util.UUID;
import org.besa.platform.audit.SubjectPage;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Permissions;
import org.besa.platform.security.ScopeNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What may be permitted of plans, and that roles can be held for one.
@Configuration(proxyBeanMethods = false)
class PlanPermissions {

    /// `plans.review` is to see a version from when it was sent to review, `plans.read` to see drafts too, and
    /// `plans.restricted` the problems in them that only the institution may know; `measures.read` is to see the
    /// measures of one's unit.
    @Bean
    Permissions.Declared permissionsOfPlans() {
        return new Permissions.Declared(List.of(
                "plans.review",
                "plans.read",
                "plans.restricted",
                "plans.edit",
                "plans.import",
                "plans.approve",
                "plans.publish",
                "measures.read"));
    }

    @Bean
    SubjectPage pagesOfPlans() {
        return new SubjectPage("plan", "/desk/plans/");
    }

    @Bean
    SubjectPage pagesOfImports() {
        return new SubjectPage("import", "/desk/imports/");
    }

    @Bean
    ScopeNames planScopes(JdbcClient jdbc, JsonMapper json) {
        return new PlanScopes(jdbc, json);
    }

    private record PlanScopes(JdbcClient jdbc, JsonMapper json) implements ScopeNames {

        @Override
        public String kind() {
            return "PLAN";
        }

        @Override
        public List<Named> list() {
            return jdbc.sql("""
                            select p.id, p.institution, v.title from plans.plan p
                                join plans.plan_version v on v.plan = p.id
                                    and v.number = (select max(number) from plans.plan_version l where l.plan = p.id)
                            order by platform.text_in(v.title, 'sq'), p.id
                            """)
                    .query((row, n) -> new Named(
                            row.getObject("id", UUID.class),
                            row.getObject("institution", UUID.class),
                            json.readValue(row.getString("title"), LocalizedText.class)))
                    .list();
        }
    }
}
