package org.besa.monitoring.sheets;

import java.util.List;
import java.util.Map;
import org.besa.monitoring.Finding;
import org.jspecify.annotations.Nullable;

/// What becomes of a row of a sheet, or why nothing does.
///
/// @param line in the file, from 1 on
/// @param code of the measure, as the row shows it
/// @param title of the measure; empty when the row is nobody's or somebody else's
/// @param changes what differs from what it said when it left
/// @param faults what is wrong, cell by cell
/// @param missing what the report still needs before it can be handed in
/// @param complete whether it can be handed in now
/// @param handedIn whether it was handed in with it
/// @param by who wrote in the report meanwhile; empty when nobody did, or nothing else than the row
/// @param again the row as it can be corrected and sent again; null when it was taken
public record SheetLine(
        int line,
        Outcome outcome,
        String code,
        String title,
        List<Change> changes,
        List<Fault> faults,
        List<Finding> missing,
        boolean complete,
        boolean handedIn,
        String by,
        @Nullable Map<String, String> again) {

    /// What somebody typed in a column of a row that stays out; empty when nothing, or when the row was taken.
    public String typed(ReportColumn column) {
        return again == null ? "" : again.getOrDefault(column.key(), "");
    }

    /// What becomes of a row.
    public enum Outcome {
        SAVED("done"),
        UNCHANGED("not-due"),
        WRONG("late"),
        /// Somebody wrote something else in the same place meanwhile.
        CLASH("partly"),
        NOT_YOURS("late"),
        /// It cannot be told which report it is.
        UNKNOWN("late");

        private final String shape;

        Outcome(String shape) {
            this.shape = shape;
        }

        /// The shape by which pages show it, beside its words.
        public String shape() {
            return shape;
        }

        /// Whether the row stays out and says why.
        public boolean isRefused() {
            return this != SAVED && this != UNCHANGED;
        }
    }

    /// A cell that says something else than before.
    public record Change(ReportColumn column, String before, String after) {}

    /// What is wrong.
    ///
    /// @param column null when it is the row as a whole
    /// @param key of the message that says what would be right
    public record Fault(@Nullable ReportColumn column, String key, List<Object> arguments) {

        static Fault in(@Nullable ReportColumn column, String key, Object... arguments) {
            return new Fault(column, key, List.of(arguments));
        }
    }
}
