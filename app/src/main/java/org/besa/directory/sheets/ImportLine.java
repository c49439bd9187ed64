package org.besa.directory.sheets;

import java.util.List;
import java.util.Map;

/// What a row of a file does, or why it does nothing.
///
/// @param line in the file
/// @param title of the record; empty when it cannot be told
/// @param changes field by field, only where something differs
/// @param faults by column
public record ImportLine(
        int line, Outcome outcome, String title, List<Change> changes, Map<String, Faults.Fault> faults) {

    /// What becomes of a row.
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /// A column that holds something else than before.
    public record Change(String column, String before, String after) {}
}
