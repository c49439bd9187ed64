package org.besa.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/// One PostgreSQL for all tests of a run; each application context gets a database of its own, cloned from a migrated
/// one.
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = startServer();

    private TestDatabases() {}

    /// The address of a fresh database in which all migrations have run.
    public static String freshUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        synchronized (TestDatabases.class) {
            execute("create database " + name + " template besa_template");
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    /// The address of an empty database, in which nothing has run.
    public static String emptyUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres startServer() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "off")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database besa_template");
            }
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", "besa_template"))
                    .locations("classpath:db/migration")
                    .defaultSchema("besa")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
