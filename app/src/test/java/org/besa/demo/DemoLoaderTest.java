package org.besa.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.besa.testing.HttpVisitor;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class DemoLoaderTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoLoader loader;

    @LocalServerPort
    int port;

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

    @Test
    void aDissolvedMinistryHandsItsPlanAndItsPromisesToWhoFollowsIt() {
        try (HttpVisitor visitor = new HttpVisitor("http://127.0.0.1:" + port)) {
            String ended = visitor.get("/en/institutions/ministria-inovacionit").text();
            assertTrue(ended.contains("18 September 2025"), ended);
            assertTrue(ended.contains("Decision on the new structure of the government, no. 530/demo"), ended);
            assertTrue(ended.contains("A.1.1 Let institutions fetch the ten most requested certificates"), ended);
            assertTrue(ended.contains("Prime Minister’s Office"), ended);

            String successor = visitor.get("/en/institutions/kryeministria").text();
            assertTrue(successor.contains("Action Plan for Public Services without Queues 2024–2026"), successor);
            assertTrue(successor.contains("Ministry of Innovation and Public Administration"), successor);
        }
        assertEquals(5, jdbc.sql("""
                        select count(*) from plans.promise_course c join plans.plan p on p.id = c.plan
                        join directory.institution i on i.id = c.accountable and i.id = p.institution
                        where p.slug = 'public-services-action-plan-2024-2026' and i.code = 'kryeministria'
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
