package org.besa.platform.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.platform.start.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Brings the database to this version before anything uses it, or refuses to start.
@Component
final class Migrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final Set<MigrationState> OF_A_NEWER_BESA =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        refuseNewer(flyway);
        int pending = flyway.info().pending().length;
        if (pending > 0) {
            log.info("Migrating the database ({} steps)", pending);
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotStart("""
                    The database could not be brought to this version of Besa and stays as it was before the step \
                    that failed: %s. Start the version of Besa that ran last, and report this.""".formatted(firstLines(String.valueOf(e.getMessage()))), e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        List<String> unknown = Stream.of(flyway.info().applied())
                .filter(step -> OF_A_NEWER_BESA.contains(step.getState()))
                .map(MigrationInfo::getScript)
                .toList();
        if (!unknown.isEmpty()) {
            throw new CannotStart("""
                    The database was used by a newer Besa: it holds changes that this version does not know (%s). \
                    Start that newer version, or restore a backup made before.""".formatted(String.join(", ", unknown)));
        }
    }

    private static String firstLines(String message) {
        return message.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.matches("-+"))
                .limit(6)
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
    }
}
