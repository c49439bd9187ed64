package org.besa.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.platform.data.DatabaseServer;
import org.besa.platform.data.Home;
import org.flywaydb.core.Flyway;

/// One PostgreSQL for all tests of a run; each application context gets a database of its own, cloned from a migrated
/// one.
public final class TestDatabases {

    /// What all instances on one database have in common (`besa.secret-key`).
    public static final String SECRET_KEY = "c2hrYXJwZSBrdWxsYSBsaW1vbiBnamVsIGd1ciBkZXQ=";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final DatabaseServer SERVER = startServer();

    private TestDatabases() {}

    /// The address of a fresh database in which all migrations have run.
    public static String freshUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        synchronized (TestDatabases.class) {
            execute("create database " + name + " template besa_template");
        }
        return url(name);
    }

    /// The address of an empty database, in which nothing has run.
    public static String emptyUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return url(name);
    }

    private static DatabaseServer startServer() {
        // kept between runs: unpacking and creating it takes longer than most tests
        Home home = Home.occupy(Path.of("target", "test-home"));
        DatabaseServer server = DatabaseServer.start(home, "fsync=off", "max_connections=300");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            home.close();
        }));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String earlier : databases(statement)) {
                statement.execute("drop database " + earlier + " with (force)");
            }
            statement.execute("create database besa_template");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(url(server, "besa_template"), null, null)
                .locations("classpath:db/migration")
                .defaultSchema("besa")
                .load()
                .migrate();
        return server;
    }

    private static List<String> databases(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select datname from pg_database where datname = 'besa_template' or datname like 'test\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String url(String database) {
        return url(SERVER, database);
    }

    private static String url(DatabaseServer server, String database) {
        return server.jdbcUrl().replaceFirst("/postgres\\?", "/" + database + "?");
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
