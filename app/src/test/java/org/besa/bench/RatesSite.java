package org.besa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.besa.BesaApplication;
import org.springframework.boot.SpringApplication;

/// Gives a database that [ScaleSite] has filled six half-years of which every measure of every plan was reported and
/// verified. Done in the database, as the copies are: what is measured is reading.
final class RatesSite {

    static final int PERIODS = 6;

    private RatesSite() {}

    /// Starts Besa on a data folder, fills it and stops it.
    ///
    /// @param arguments the data folder
    public static void main(String[] arguments) throws SQLException {
        try (var besa = SpringApplication.run(
                        BesaApplication.class,
                        "--besa.data.home=" + arguments[0],
                        "--besa.demo=false",
                        "--server.port=0");
                Connection connection = besa.getBean(DataSource.class).getConnection();
                Statement sql = connection.createStatement()) {
            // neither triggers nor foreign keys: rows are made from rows that are there
            sql.execute("set session_replication_role = replica");
            publishEarlier(sql);
            askAndVerify(sql);
            sql.execute("set session_replication_role = origin");
            sql.execute("vacuum analyze");
        }
    }

    /// Versions follow each other in the years that are reported of, and their measures fall due in them.
    private static void publishEarlier(Statement sql) throws SQLException {
        sql.execute("""
                update plans.plan_version set published_at = timestamptz '2023-06-01' + (number - 1) * interval '6 months'
                where published_at is not null
                """);
        sql.execute("""
                update plans.measure set deadline_kind = 'POINT', deadline_start = d.day, deadline_end = d.day
                from (select id, (date '2024-01-31' + (abs(hashtext(promise::text)) % 36) * interval '1 month')::date as day
                    from plans.measure) d
                where d.id = measure.id
                """);
    }

    private static void askAndVerify(Statement sql) throws SQLException {
        sql.execute("""
                insert into monitoring.period (id, version, slug, name, span, starts, ends, plan_kind, scheme_from, opened_at)
                select gen_random_uuid(), 0, 'bench-' || n, jsonb_build_object('en', 'Half-year ' || n), 'HALF_YEAR',
                    (date '2024-01-01' + n * interval '6 months')::date,
                    (date '2024-01-01' + (n + 1) * interval '6 months')::date - 1, 'integrity-plan', '2020-01-01', now()
                from generate_series(0, %d) n
                """.formatted(PERIODS - 1));
        sql.execute("""
                insert into monitoring.status_report (id, version, period, promise, plan, plan_version, measure, why, due_on,
                    institution, place, state, said, standing, first_submitted_at, submitted_at, verified_status, verified_standing,
                    verified_at)
                select gen_random_uuid(), 0, p.id, m.promise, o.id, m.plan_version, m.id,
                    case when m.deadline_end > p.ends then 'ONGOING' when m.deadline_end < p.starts then 'LATE' else 'DUE' end,
                    m.deadline_end, o.institution, m.position, 'VERIFIED',
                    jsonb_build_object('status', said.status, 'percent', 50, 'done', '[]'::jsonb, 'obstacles', '[]'::jsonb,
                        'correction', '{}'::jsonb, 'act', '{}'::jsonb, 'steps', '[]'::jsonb, 'values', '[]'::jsonb,
                        'spending', '[]'::jsonb),
                    said.standing, p.ends + interval '10 days', p.ends + interval '10 days', said.status, said.standing,
                    p.ends + interval '20 days'
                from monitoring.period p
                cross join plans.plan o
                join plans.measure m on m.plan_version = o.published_version
                cross join lateral (
                    select * from (values (0, 'IMPLEMENTED', 'DONE'), (1, 'PARTIAL', 'PARTLY'),
                        (2, 'NOT_IMPLEMENTED', 'NOT_DONE'), (3, 'ONGOING_ON_SCHEDULE', 'GOING')) s (n, status, standing)
                    where s.n = abs(hashtext(m.promise::text || p.slug)) % 4) said
                """);
    }
}
