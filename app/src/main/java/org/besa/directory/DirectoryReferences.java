package org.besa.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a module keeps that names institutions or units of the directory. Where two entries turn out to be one, all of
/// it is moved. A test compares these with the foreign keys of the database, so that none is forgotten.
public interface DirectoryReferences {

    /// Its columns that name institutions or units.
    List<Reference> references();

    /// What has to give way before the columns are changed, such as a second row where there may be only one.
    default void beforeMove(Move move) {}

    /// What has to follow after the columns were changed: what is derived from them, and ids inside of documents.
    default void afterMove(Move move) {}

    /// What a column names.
    enum Names {
        INSTITUTION("directory.institution"),
        UNIT("directory.unit");

        private final String table;

        Names(String table) {
            this.table = table;
        }

        /// The table of the directory that the column refers to.
        public String table() {
            return table;
        }
    }

    /// A column that names institutions or units.
    ///
    /// @param table with its schema
    /// @param only a condition in SQL for the rows that may be written; null for all. The others go on naming the
    ///     duplicate, which the directory answers with the entry that it turned out to be
    /// @param what message key of what the rows are, with their number as argument; null when people need not know
    record Reference(
            Names names,
            String table,
            String column,
            @Nullable String only,
            @Nullable String what) {

        /// A column of which every row is moved.
        public static Reference all(Names names, String table, String column, @Nullable String what) {
            return new Reference(names, table, column, null, what);
        }

        /// Schema, table and column.
        public String place() {
            return table + "." + column;
        }
    }

    /// One entry that turned out to be another.
    ///
    /// @param from the duplicate
    /// @param into the entry that stays
    record Move(Names names, UUID from, UUID into) {}
}
