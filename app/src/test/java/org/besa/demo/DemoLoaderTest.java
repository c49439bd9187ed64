package org.besa.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class DemoLoaderTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoLoader loader;

    @Test
    void everyDeadlineThatWasPublishedIsUnderstood() {
        assertEquals(0L, jdbc.sql("""
                                select count(*) from plans.measure m join plans.plan_version v on v.id = m.plan_version
                                where v.published_at is not null
                                    and (m.deadline_kind = 'NONE' or m.deadline_confidence < 0.75)
                                """).query(Long.class).single());
    }

    @Test
    void loadingAgainAddsNothing() {
        Map<String, ?> before = counts();
        loader.afterSingletonsInstantiated();
        assertEquals(before, counts());
    }

    @Test
    void allThreeKindsOfPlanArePublished() {
        assertEquals(
                3L,
                jdbc.sql("select count(distinct kind) from plans.plan where published_version is not null")
                        .query(Long.class)
                        .single());
    }

    @Test
    void theMinistrysPlanHasThreeVersionsWithTwoSlipsAndOneDroppedMeasure() {
        assertEquals(
                List.of("1.4 LATER 1 183", "2.4 LATER 2 425", "3.5 DROPPED 0 0"),
                jdbc.sql("""
                                select code || ' ' || what || ' ' || moves || ' ' || days_later from plans.slip
                                where plan_slug = 'integrity-plan-mod-2025-2028' order by code
                                """).query(String.class).list());
        assertEquals(3, jdbc.sql("""
                                select v.number from plans.plan p join plans.plan_version v on v.id = p.published_version
                                where p.slug = 'integrity-plan-mod-2025-2028'
                                """).query(Integer.class).single());
    }

    private Map<String, ?> counts() {
        return jdbc.sql("""
                        select (select count(*) from plans.plan) as plans, (select count(*) from plans.measure) as measures,
                               (select count(*) from directory.institution) as institutions,
                               (select count(*) from access.account) as accounts
                        """).query().singleRow();
    }
}
