package org.besa.platform.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The database in use, embedded or not, for whoever needs a connection of its own beside the pool.
///
/// @param jdbcUrl address, user and password; never to be shown
public record DatabaseAddress(String jdbcUrl) {

    /// Opens a connection that belongs to the caller.
    ///
    /// @param purpose one word by which the database's administrator recognises it
    public Connection connect(String purpose) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "besa " + purpose);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    @Override
    public String toString() {
        return "DatabaseAddress";
    }
}
