package org.besa.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The story of the strategy's first half of 2021, and what is open today.
@WholeApplication
class DemoMonitoringTest {

    private static final String FIRST_HALF = "2021-h1-strategy-action-plan";
    private static final String SECOND_HALF = "2021-h2-strategy-action-plan";

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstHalfOf2021AsksForWhatIsLateDueAndGoingOn() {
        assertEquals(Map.of("LATE", 4L, "DUE", 12L, "ONGOING", 7L), count(FIRST_HALF, "why"));
        assertEquals(
                List.of("A.2.5", "A.3.5", "A.4.3", "C.1.3"),
                jdbc.sql("""
                                select m.code from plans.plan p
                                join plans.plan_version v on v.plan = p.id and v.number = 1
                                join plans.measure m on m.plan_version = v.id
                                where p.slug = 'anti-corruption-action-plan-2020-2023'
                                    and m.promise not in (select r.promise from monitoring.status_report r
                                        join monitoring.period d on d.id = r.period where d.slug = :slug)
                                order by m.code
                                """).param("slug", FIRST_HALF).query(String.class).list(),
                "what begins later is not asked for");
    }

    @Test
    void everyMeasureOfTheFirstHalfHasAVerifiedStatus() {
        assertEquals(
                Map.of(
                        "IMPLEMENTED", 5L,
                        "IMPLEMENTED_LATE", 2L,
                        "PARTIAL", 2L,
                        "DELAYED", 3L,
                        "NOT_IMPLEMENTED", 2L,
                        "NOT_ASSESSABLE", 3L,
                        "ONGOING_ON_SCHEDULE", 5L,
                        "NOT_STARTED", 1L),
                count(FIRST_HALF, "verified_status"));
    }

    @Test
    void theSecondHalfAsksForWhatIsNotDoneYet() {
        assertEquals(
                Map.of(
                        "IMPLEMENTED", 3L,
                        "IMPLEMENTED_LATE", 2L,
                        "PARTIAL", 4L,
                        "DELAYED", 2L,
                        "ONGOING_ON_SCHEDULE", 7L,
                        "NOT_STARTED", 1L),
                count(SECOND_HALF, "verified_status"));
    }

    @Test
    void whatIsImplementedHasEvidenceThatWasAccepted() {
        assertEquals(Map.of("ACCEPTED", 13L), counted(jdbc.sql("""
                        select f.state as what, count(*) as number from monitoring.proof f group by f.state
                        """)));
    }

    @Test
    void sevenInstitutionsReportInTimeOneLateAndOneNotAtAll() {
        assertEquals(
                List.of(
                        "akshi late",
                        "app in time",
                        "dap in time",
                        "ildkpki in time",
                        "kdimdp in time",
                        "ministria-arsimit in time",
                        "ministria-drejtesise in time",
                        "ministria-inovacionit never",
                        "policia-e-shtetit in time"),
                jdbc.sql("""
                                select distinct i.code || case when r.first_submitted_at is null then ' never'
                                    when r.first_submitted_at < (s.on_day + 1)::timestamptz then ' in time' else ' late' end
                                from monitoring.status_report r join monitoring.period p on p.id = r.period
                                join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                                join directory.institution i on i.id = r.institution
                                where p.slug = :slug order by 1
                                """).param("slug", FIRST_HALF).query(String.class).list());
    }

    @Test
    void theSecretariatAcceptsReturnsOverrulesAndVerifiesWithoutAReport() {
        assertEquals(
                Map.of("ACCEPTED", 19L, "RETURNED", 1L, "OVERRULED", 2L, "UNREPORTED", 2L),
                counted(jdbc.sql("""
                        select v.decision as what, count(*) as number from monitoring.verdict v
                        join monitoring.status_report r on r.id = v.status_report
                        join monitoring.period p on p.id = r.period where p.slug = :slug group by v.decision
                        """).param("slug", FIRST_HALF)));
        assertEquals(
                List.of("A.3.4 PARTIAL NOT_IMPLEMENTED", "B.1.4 PARTIAL NOT_ASSESSABLE"),
                jdbc.sql("""
                                select m.code || ' ' || r.status || ' ' || r.verified_status
                                from monitoring.status_report r join monitoring.period p on p.id = r.period
                                join plans.measure m on m.id = r.measure
                                where p.slug = :slug and r.status <> r.verified_status order by m.code
                                """).param("slug", FIRST_HALF).query(String.class).list());
    }

    @Test
    void theCalendarIsTheKnownOneAndBothHalvesAreClosed() {
        assertEquals(
                List.of("TECHNICAL_GROUP 2021-09-24", "COMMITTEE 2021-10-14", "PUBLICATION 2021-10-20"),
                jdbc.sql("""
                                select s.code || ' ' || s.on_day from monitoring.period_stage s
                                join monitoring.period p on p.id = s.period
                                where p.slug = :slug and s.on_day > '2021-09-01' order by s.on_day
                                """).param("slug", FIRST_HALF).query(String.class).list());
        assertEquals(
                List.of("2021-08-13", "2022-02-08"),
                jdbc.sql("""
                                select (closed_at at time zone 'Europe/Tirane')::date::text from monitoring.period
                                where slug in (:first, :second) order by ends
                                """)
                        .param("first", FIRST_HALF)
                        .param("second", SECOND_HALF)
                        .query(String.class)
                        .list());
    }

    @Test
    void thePlanHasAVersionBeforeAndAfterTheFirstOfJanuary() {
        assertEquals(
                List.of("1 2020-07-06", "2 2021-10-29"),
                jdbc.sql("""
                                select v.number || ' ' || (v.published_at at time zone 'Europe/Tirane')::date
                                from plans.plan_version v join plans.plan p on p.id = v.plan
                                where p.slug = 'anti-corruption-action-plan-2020-2023' order by v.number
                                """).query(String.class).list());
    }

    @Test
    void theReporterFindsReportsThatAreOwedAndOneThatWasBegun() {
        assertEquals(List.of("2.3"), owed("and r.writing is not null"));
        assertTrue(owed("").size() > 1, () -> owed("") + " are owed");
    }

    private List<?> owed(String condition) {
        return jdbc.sql("""
                        select m.code from monitoring.status_report r join monitoring.period p on p.id = r.period
                        join plans.measure m on m.id = r.measure join directory.unit u on u.id = r.unit
                        where p.closed_at is null and r.state = 'ASKED' and u.code = 'drejtoria-burimeve-njerezore' %s
                        """.formatted(condition)).query(String.class).list();
    }

    @Test
    void theSecretariatFindsTwoReportsThatWaitInTheOnePeriodThatIsOpen() {
        assertEquals(List.of("1.6", "4.1"), jdbc.sql("""
                                select m.code from monitoring.status_report r join monitoring.period p on p.id = r.period
                                join plans.measure m on m.id = r.measure
                                where p.closed_at is null and r.state = 'SUBMITTED' order by m.code
                                """).query(String.class).list());
        assertEquals(1L, jdbc.sql("""
                                select count(*) from monitoring.period p join plans.plan o on o.id = p.plan
                                where p.closed_at is null and o.slug = 'integrity-plan-mod-2025-2028'
                                """).query(Long.class).single());
    }

    @Test
    void nobodyVerifiedWhatTheyWrote() {
        assertFalse(jdbc.sql("""
                        select exists (select from monitoring.verdict v join monitoring.writing w
                            on w.status_report = v.status_report and w.account = v.account)
                        """).query(Boolean.class).single());
    }

    private Map<String, Long> count(String period, String column) {
        return counted(jdbc.sql("""
                        select r.%s as what, count(*) as number from monitoring.status_report r
                        join monitoring.period p on p.id = r.period where p.slug = :slug group by 1
                        """.formatted(column)).param("slug", period));
    }

    private static Map<String, Long> counted(JdbcClient.StatementSpec rows) {
        Map<String, Long> counts = new TreeMap<>();
        rows.query(row -> {
            counts.put(row.getString("what"), row.getLong("number"));
        });
        return counts;
    }
}
