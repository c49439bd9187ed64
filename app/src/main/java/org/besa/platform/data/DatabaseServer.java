package org.besa.platform.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL inside: its data live in the data folder and it stops when the application stops.
///
/// It listens on the loopback address only and asks for a password kept in the data folder. Unlike the defaults of
/// the embedding library, which serve tests, writes are synchronous: a promise that was saved survives a power cut.
public final class DatabaseServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final String password;

    private DatabaseServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /// Starts the server on the data folder, after stopping one that a killed process left behind.
    ///
    /// @throws DatabaseUnavailable when it cannot run here; the message says what to do
    public static DatabaseServer start(Home home) {
        Path data = home.path().resolve("database");
        try {
            boolean isNew = !Files.exists(data.resolve("PG_VERSION"));
            stopOrphan(data);
            String password = password(home);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(home.folder("postgresql").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .start();
            DatabaseServer server = new DatabaseServer(postgres, password);
            if (isNew) {
                server.requirePassword(data);
            }
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new DatabaseUnavailable(home.path(), e);
        }
    }

    /// Address, user and password in one.
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s"
                .formatted(postgres.getPort(), USER, password);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            log.warn("The embedded database did not stop cleanly; the next start recovers it", e);
        }
    }

    private void requirePassword(Path data) throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role %s password '%s'".formatted(USER, password));
            Files.writeString(data.resolve("pg_hba.conf"), """
                    local all all scram-sha-256
                    host  all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String password(Home home) throws IOException {
        Path file = home.path().resolve("database-password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
        if (orphan == null || !orphan.info().command().orElse("").endsWith("postgres")) {
            return;
        }
        log.info("Stopping the database that an earlier, killed Besa left behind");
        orphan.destroy();
        try {
            orphan.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the database process " + pid + " does not stop; stop it by hand", e);
        }
    }

    /// The embedded PostgreSQL cannot run here.
    public static final class DatabaseUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DatabaseUnavailable(Path home, Exception cause) {
            super("""
                    The embedded PostgreSQL does not start on %s (%s). \
                    It needs a writable disk and, when run as root, Linux user namespaces (unshare -U). \
                    Run Besa as an ordinary user, or give a PostgreSQL 16 or newer: \
                    BESA_DATABASE_URL='jdbc:postgresql://host/database?user=…&password=…'""".formatted(home, cause.getMessage()), cause);
        }
    }
}
