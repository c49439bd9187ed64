package org.besa.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/// Copies everything public in a database any number of times, in the database itself. A copy has ids, addresses and
/// names of its own and is otherwise the same, its frozen documents and their digests included, so whatever proves the
/// first proves the copies.
///
/// All ids of a site begin with the same four digits, since they begin with the time; those of a copy begin with its
/// number.
final class SiteCopies {

    /// Stands in every name and address of the site, and is another in each copy.
    static final String FIRST = "t000";

    private static final int DIGITS = 4;
    private static final int FIRST_BEGINNING = 0x1000;

    /// Those a foreign key points at come first.
    private static final List<String> TABLES = List.of(
            "directory.institution",
            "plans.plan",
            "plans.plan_version",
            "plans.plan_group",
            "plans.problem",
            "plans.promise",
            "plans.measure",
            "plans.measure_owner",
            "plans.measure_problem",
            "plans.activity",
            "plans.indicator",
            "plans.budget_line",
            "plans.frozen_version",
            "plans.decision",
            "plans.promise_course");

    private final DataSource database;

    SiteCopies(DataSource database) {
        this.database = database;
    }

    /// Makes copies.
    ///
    /// @param all how many there are to be, the first one included
    void make(int all) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            String beginning = beginning(sql);
            // neither triggers nor foreign keys: what they see to was seen to for the first
            sql.execute("set session_replication_role = replica");
            for (String table : TABLES) {
                sql.execute(copying(table, beginning, all));
            }
            digestAnew(sql);
            sql.execute("set session_replication_role = origin");
            sql.execute("analyze"); // else the tables are searched as if they were as small as before
            makeFindable(sql, beginning);
            sql.execute("delete from platform.bulk_file"); // of the first alone; the next start makes them anew
            sql.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String beginning(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery("""
                select distinct left(id::text, %d) from (
                    select id from plans.measure union all select id from directory.institution) row
                """.formatted(DIGITS))) {
            found.next();
            String beginning = found.getString(1);
            if (found.next()) {
                throw new IllegalStateException("ids begin differently; try again");
            }
            return beginning;
        }
    }

    /// A row is copied as JSON, so that no column has to be named and none can be forgotten.
    private static String copying(String table, String beginning, int all) {
        return """
                do $copying$
                declare columns text := (
                    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                    where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped and attgenerated = '');
                begin
                    execute format($insert$
                        with source as materialized (select to_json(row)::text as text from %1$s row)
                        insert into %1$s (%%1$s) select %%1$s from (select row.*
                        from generate_series(1, %2$d) copy
                        cross join source
                        cross join lateral json_populate_record(null::%1$s, replace(replace(source.text,
                            '"%3$s', '"' || lpad(to_hex(%4$d + copy), 4, '0')),
                            '%5$s', 't' || lpad(copy::text, 3, '0'))::json) row) row
                        $insert$, columns);
                end $copying$
                """.formatted(table, all - 1, beginning, FIRST_BEGINNING, FIRST);
    }

    private static void digestAnew(Statement sql) throws SQLException {
        sql.execute("update plans.frozen_version set sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')");
        sql.execute("""
                update plans.plan_version v set sha256 = f.sha256 from plans.frozen_version f
                where f.plan_version = v.id and v.sha256 <> f.sha256
                """);
        sql.execute("""
                update plans.decision d set sha256 = f.sha256 from plans.frozen_version f
                where f.plan_version = d.plan_version and d.sha256 <> f.sha256
                """);
    }

    private static void makeFindable(Statement sql, String beginning) throws SQLException {
        sql.execute("""
                insert into platform.search_entry (id, subject, kind, path, institution, until, label, title, names)
                    select * from directory.findable where left(id::text, 4) <> '%s'
                """.formatted(beginning));
        sql.execute(
                "select plans.make_findable(id) from plans.plan where left(id::text, 4) <> '%s'".formatted(beginning));
    }
}
