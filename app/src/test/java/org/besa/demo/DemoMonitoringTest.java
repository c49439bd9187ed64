package org.besa.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.besa.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The reporting period that is open today.
@WholeApplication
class DemoMonitoringTest {

    @Autowired
    JdbcClient jdbc;

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
        assertEquals(
                1L,
                jdbc.sql("select count(*) from monitoring.period where closed_at is null")
                        .query(Long.class)
                        .single());
    }

    @Test
    void nobodyVerifiedWhatTheyWrote() {
        assertFalse(jdbc.sql("""
                        select exists (select from monitoring.verdict v join monitoring.writing w
                            on w.status_report = v.status_report and w.account = v.account)
                        """).query(Boolean.class).single());
    }
}
