package org.besa.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of `access.assignment` and `access.deputy` as records.
final class AssignmentRows {

    private AssignmentRows() {}

    static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("role"),
                new HeldFor(
                        HeldFor.Kind.valueOf(row.getString("scope")),
                        row.getObject("institution", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getObject("body", UUID.class),
                        row.getObject("plan", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("given_by_name"),
                row.getTimestamp("given_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    static Deputy deputy(ResultSet row) throws SQLException {
        return new Deputy(
                row.getObject("id", UUID.class),
                row.getObject("assignment", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
