package org.besa.platform.data;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.besa.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL given by address (`BESA_DATABASE_URL`), checked before anything relies on it.
///
/// @param jdbcUrl the address in the form the driver understands; holds the password, never to be shown
public record ExternalDatabase(String jdbcUrl) {

    /// The oldest PostgreSQL that Besa runs on.
    public static final int OLDEST_VERSION = 16;

    private static final String FORMS =
            "BESA_DATABASE_URL looks like jdbc:postgresql://host:5432/besa?user=…&password=…"
                    + " or postgresql://user:password@host:5432/besa.";
    private static final String PATIENCE_IN_SECONDS = "10";
    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:.+");
    private static final Pattern LIBPQ = Pattern.compile("postgres(?:ql)?://.+");

    /// Understands an address, as JDBC writes it or as PostgreSQL's own programs do.
    ///
    /// @throws CannotStart when it is neither
    public static ExternalDatabase of(String address) {
        String trimmed = address.strip();
        if (JDBC.matcher(trimmed).matches()) {
            return new ExternalDatabase(trimmed);
        }
        if (LIBPQ.matcher(trimmed).matches()) {
            return new ExternalDatabase(toJdbc(trimmed));
        }
        throw new CannotStart("BESA_DATABASE_URL is not the address of a PostgreSQL. " + FORMS);
    }

    private static String toJdbc(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || !uri.getRawPath().matches("/?[^/@]*")) {
                throw new URISyntaxException(address, "no host and database");
            }
            List<String> parameters = new ArrayList<>();
            String[] user = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            if (user.length > 0) {
                parameters.add("user=" + user[0]);
            }
            if (user.length > 1) {
                parameters.add("password=" + user[1]);
            }
            if (uri.getRawQuery() != null) {
                parameters.add(uri.getRawQuery());
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
            return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        } catch (URISyntaxException _) {
            // the cause would show the password
            throw new CannotStart("""
                    BESA_DATABASE_URL cannot be read as an address. In a user or a password @ is written %40, / is \
                    written %2F and & is written %26.\s""" + FORMS);
        }
    }

    /// The address without user, password and other parameters.
    public String shown() {
        String bare = jdbcUrl.substring("jdbc:".length());
        int parameters = bare.indexOf('?');
        return parameters < 0 ? bare : bare.substring(0, parameters);
    }

    /// Makes sure that Besa can work on it.
    ///
    /// @return its version
    /// @throws CannotStart when it does not answer, does not let us in, is too old or lets us create nothing
    public String check() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", PATIENCE_IN_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
        try (Connection connection = DriverManager.getConnection(jdbcUrl, properties);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("""
                        select current_setting('server_version'), current_setting('server_version_num')::int / 10000,
                               has_database_privilege(current_database(), 'CREATE'), current_user
                        """)) {
            answer.next();
            if (answer.getInt(2) < OLDEST_VERSION) {
                throw new CannotStart("The database at %s is PostgreSQL %s; Besa needs %d or newer."
                        .formatted(shown(), answer.getString(1), OLDEST_VERSION));
            }
            if (!answer.getBoolean(3)) {
                throw new CannotStart("""
                        The user %s may not create schemas in the database at %s. Let its administrator run: \
                        grant create on database … to %s""".formatted(answer.getString(4), shown(), answer.getString(4)));
            }
            return answer.getString(1);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database at %s cannot be used: %s. %s".formatted(shown(), reason(e), advice(e.getSQLState())),
                    e);
        }
    }

    /// Whether it tells Besa of changes that others made; where it does not, every public page is made anew for every
    /// reader.
    public boolean sendsNotices() {
        try (Connection connection = new DatabaseAddress(jdbcUrl).connect("check")) {
            return Notices.listen(connection, "besa_check").arrive();
        } catch (SQLException _) {
            return false;
        }
    }

    private String reason(SQLException e) {
        if (e.getCause() instanceof UnknownHostException unknown) {
            return "no name server knows " + unknown.getMessage();
        }
        return String.valueOf(e.getMessage())
                .replace(jdbcUrl, shown())
                .replaceFirst("^FATAL:\\s*", "")
                .strip()
                .replaceFirst("\\.$", "");
    }

    private static String advice(@Nullable String sqlState) {
        return switch (sqlState) {
            case "28P01", "28000", "08004" -> "Check user and password in BESA_DATABASE_URL.";
            case "3D000" -> "Create that database, or correct BESA_DATABASE_URL.";
            case "08001", "08006" -> "Is it running, and may this machine reach it? " + FORMS;
            case null, default -> FORMS;
        };
    }
}
