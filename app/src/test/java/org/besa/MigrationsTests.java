package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
class MigrationsTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyMigrationHasRun() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            long written = files.filter(f -> f.getFileName().toString().matches("V.*\\.sql"))
                    .count();
            long run = jdbc.sql("select count(*) from besa.flyway_schema_history where success and type = 'SQL'")
                    .query(Long.class)
                    .single();
            assertTrue(written > 0);
            assertEquals(written, run);
        }
    }

    @Test
    void everyTableLiesInTheSchemaOfItsModule() {
        List<?> strays = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        assertEquals(List.of(), strays);
    }

    @Test
    void everyTableTellsOfItsChangesOrIsSaidToBeShownNowhere() {
        List<?> silent = jdbc.sql("""
                        select t.table_schema || '.' || t.table_name from information_schema.tables t
                        where t.table_type = 'BASE TABLE'
                            and t.table_schema not in ('pg_catalog', 'information_schema', 'besa')
                            and not exists (select from pg_trigger g where g.tgname = 'content_changed'
                                and g.tgrelid = format('%I.%I', t.table_schema, t.table_name)::regclass)
                        order by 1
                        """).query(String.class).list();

        assertEquals(
                jdbc.sql("select name from platform.unshown_table order by 1")
                        .query(String.class)
                        .list(),
                silent);
        assertFalse(silent.contains("directory.institution"));
    }
}
