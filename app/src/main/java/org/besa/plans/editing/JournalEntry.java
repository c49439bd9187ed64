package org.besa.plans.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a journal: of a draft, or of the corrections of an import.
///
/// @param number from 1 within what the journal is about
/// @param by name of who changed it
/// @param act code of what was done; its sentence is a text of the journal's pages
/// @param about what it was about
/// @param undoneAt null while it stands
/// @param undoneBy name of who took it back, null while it stands
public record JournalEntry(
        UUID id,
        int number,
        Instant at,
        String by,
        String act,
        String about,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /// The columns that an entry is made of.
    public static final String COLUMNS = "id, number, at, actor_name, act, about, undone_at, undone_by";

    /// The entry of a row that has its columns.
    public static JournalEntry of(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new JournalEntry(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("act"),
                row.getString("about"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }

    /// Whether it was taken back.
    public boolean isUndone() {
        return undoneAt != null;
    }

    /// Who did the last thing to it: made it or took it back.
    String latestBy() {
        return undoneBy == null ? by : undoneBy;
    }
}
