package org.besa.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// What PostgreSQL tells a connection that listens on a channel (`listen`, `notify`).
public final class Notices {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BETWEEN_LOOKS = 100;

    private final Connection connection;
    private final PGConnection driver;
    private final String channel;

    private Notices(Connection connection, String channel) throws SQLException {
        this.connection = connection;
        this.driver = connection.unwrap(PGConnection.class);
        this.channel = channel;
    }

    /// Begins to listen.
    ///
    /// @param connection that is used for nothing else
    /// @param channel a name in small letters
    public static Notices listen(Connection connection, String channel) throws SQLException {
        Notices notices = new Notices(connection, channel);
        notices.execute("listen " + channel);
        return notices;
    }

    /// Whether notices arrive at all: something between us and the database, such as a pooler of connections, may
    /// swallow them. Sends one, which everybody on the channel hears, and waits for it for some seconds at most.
    public boolean arrive() throws SQLException {
        String sign = UUID.randomUUID().toString();
        execute("notify " + channel + ", '" + sign + "'");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (PGNotification notice : heard(BETWEEN_LOOKS)) {
                if (notice.getParameter().equals(sign)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Waits for a notice.
    ///
    /// @param milliseconds to wait at most
    /// @return whether any came
    /// @throws SQLException when the database has gone, which is found out at the end of the time at the latest
    public boolean await(int milliseconds) throws SQLException {
        if (heard(milliseconds).length > 0) {
            return true;
        }
        if (!connection.isValid((int) PATIENCE.toSeconds())) {
            throw new SQLException("it does not answer");
        }
        return false;
    }

    private PGNotification[] heard(int milliseconds) throws SQLException {
        PGNotification[] heard = driver.getNotifications(milliseconds);
        return heard == null ? new PGNotification[0] : heard;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
