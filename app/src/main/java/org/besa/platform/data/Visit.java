package org.besa.platform.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.besa.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database as a command reads it that is not the server: through the server that runs, or through one that is
/// started for the visit and stopped after it.
public final class Visit implements AutoCloseable {

    private final JdbcClient jdbc;
    private final @Nullable Home home;
    private final @Nullable DatabaseServer server;

    private Visit(String jdbcUrl, @Nullable Home home, @Nullable DatabaseServer server) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(jdbcUrl));
        this.home = home;
        this.server = server;
    }

    /// Opens the database that the environment names.
    ///
    /// @return empty when there is no data yet
    /// @throws CannotStart when it cannot be reached
    public static Optional<Visit> open(Map<String, String> environment) {
        String address = environment.getOrDefault("BESA_DATABASE_URL", "");
        if (!address.isBlank()) {
            return Optional.of(new Visit(ExternalDatabase.of(address).jdbcUrl(), null, null));
        }
        Path folder = DataSettings.home(environment).toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("database"))) {
            return Optional.empty();
        }
        try {
            Optional<String> running = DatabaseServer.findRunning(folder);
            if (running.isPresent()) {
                return Optional.of(new Visit(running.get(), null, null));
            }
        } catch (IOException e) {
            throw DatabaseServer.damaged(folder, "cannot be read: " + Home.reason(e), e);
        }
        Home home = Home.occupy(folder);
        try {
            DatabaseServer server = DatabaseServer.start(home);
            return Optional.of(new Visit(server.jdbcUrl(), home, server));
        } catch (CannotStart e) {
            home.close();
            throw e;
        }
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (home != null) {
            home.close();
        }
    }
}
