package org.besa.platform.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.besa.platform.data.DatabaseAddress;
import org.besa.platform.data.Notices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears from the database of every change of content, whoever makes it: another instance, a job, or an administrator
/// with `psql`. Triggers on the tables tell of it when a change commits (`platform.content_changed`).
///
/// It takes a connection of its own. While that is lost there is no [Edition], so nothing is kept and nothing kept is
/// sent. A database that has gone without a word is missed within ten seconds.
@Component
final class ChangeListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);

    private static final String CHANNEL = "besa_content";
    private static final int BETWEEN_LOOKS = 5_000;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final DatabaseAddress database;
    private final Edition edition;
    private volatile @Nullable Thread thread;
    private boolean silent;

    ChangeListener(DatabaseAddress database, Edition edition) {
        this.database = database;
        this.edition = edition;
    }

    @Override
    public synchronized void start() {
        Thread listening = Thread.ofVirtual().name("changes").unstarted(this::run);
        thread = listening; // which it looks for when it runs
        listening.start();
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt(); // ends its waiting for the database too
        }
        edition.hearNothing();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isOurs() {
        return Thread.currentThread().equals(thread);
    }

    private void run() {
        while (isOurs()) {
            try (Connection connection = database.connect("changes")) {
                listen(connection);
            } catch (SQLException e) {
                hearNothing(e);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        Notices notices = Notices.listen(connection, CHANNEL);
        if (!notices.arrive()) {
            throw new SQLException("it sends no notices; connect to the database itself, not to a pooler before it");
        }
        hear();
        while (isOurs()) {
            if (notices.await(BETWEEN_LOOKS)) {
                edition.changed();
            }
        }
    }

    /// A listener that was stopped meanwhile says nothing.
    private synchronized void hear() {
        if (isOurs()) {
            edition.hear();
            if (silent) {
                silent = false;
                log.info("Changes are heard from the database again, and public pages are kept");
            }
        }
    }

    private synchronized void hearNothing(SQLException why) {
        if (isOurs()) {
            edition.hearNothing();
            if (!silent) {
                silent = true;
                log.warn(
                        "Public pages are made anew for every reader until changes are heard from the database: {}",
                        why.getMessage());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
