package org.besa.platform.data;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where data live.
///
/// @param home data folder (`BESA_HOME`), `.besa` in the working folder by default
/// @param databaseUrl JDBC address of an external PostgreSQL (`BESA_DATABASE_URL`); null or blank starts the embedded
/// one
/// @param connections most connections held to the database
@ConfigurationProperties("besa.data")
public record DataSettings(
        @DefaultValue(".besa") Path home,
        @Nullable String databaseUrl,
        @DefaultValue("20") int connections) {

    /// The data folder that the environment names.
    ///
    /// @param environment names and values of the process's environment
    public static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("BESA_HOME", "");
        return Path.of(home.isBlank() ? ".besa" : home).toAbsolutePath().normalize();
    }
}
