package org.besa.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void everyDeadlineOfTheDemonstrationIsUnderstood() {
        assertEquals(
                0L,
                jdbc.sql(
                                "select count(*) from plans.measure where deadline_kind = 'NONE' or deadline_confidence < 0.75")
                        .query(Long.class)
                        .single());
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

    private Map<String, ?> counts() {
        return jdbc.sql("""
                        select (select count(*) from plans.plan) as plans, (select count(*) from plans.measure) as measures,
                               (select count(*) from directory.institution) as institutions,
                               (select count(*) from access.account) as accounts
                        """).query().singleRow();
    }
}
