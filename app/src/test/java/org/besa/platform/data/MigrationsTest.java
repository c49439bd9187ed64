package org.besa.platform.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.besa.platform.start.CannotStart;
import org.besa.testing.TestDatabases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @TempDir
    Path scripts;

    private final String database = TestDatabases.emptyUrl();

    @Test
    void aStepThatFailsKeepsBesaFromStarting() throws IOException {
        script("V1__good.sql", "create table good (id int)");
        script("V2__bad.sql", "create tabel bad (id int)");

        CannotStart refusal = assertThrows(CannotStart.class, this::migrate);

        assertTrue(String.valueOf(refusal.getMessage()).contains("V2__bad.sql"), refusal::getMessage);
    }

    @Test
    void aStepThatWasCorrectedRunsAtTheNextStart() throws IOException {
        script("V1__bad.sql", "create tabel bad (id int)");
        assertThrows(CannotStart.class, this::migrate);

        script("V1__bad.sql", "create table bad (id int)");
        migrate();
    }

    @Test
    void aDatabaseOfANewerBesaIsLeftAlone() throws IOException {
        script("V1__good.sql", "create table good (id int)");
        script("V2__newer.sql", "create table newer (id int)");
        migrate();

        Files.delete(scripts.resolve("V2__newer.sql"));

        CannotStart refusal = assertThrows(CannotStart.class, this::migrate);
        assertTrue(
                String.valueOf(refusal.getMessage()).startsWith("The database was used by a newer Besa"),
                refusal::getMessage);
    }

    private void script(String name, String sql) throws IOException {
        Files.writeString(scripts.resolve(name), sql + ";\n");
    }

    private void migrate() {
        new Migrations()
                .migrate(Flyway.configure()
                        .dataSource(database, null, null)
                        .locations("filesystem:" + scripts)
                        .load());
    }
}
