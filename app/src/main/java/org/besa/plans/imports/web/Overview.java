package org.besa.plans.imports.web;

import java.util.Map;
import org.besa.plans.editing.JournalEntry;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.WorkingCopy;
import org.jspecify.annotations.Nullable;

/// Where the correction of an import stands: what every change of a row changes on the page beside the row.
///
/// @param counts rows by filter
/// @param next id of the first row that waits for a person, null when none does
/// @param unknownNames names of units that the directory does not know
/// @param latest the latest correction that stands, null when there is none
public record Overview(
        PlanImport planImport,
        WorkingCopy copy,
        Map<RowFilter, Integer> counts,
        @Nullable String next,
        int unknownNames,
        @Nullable JournalEntry latest) {

    /// Rows of a filter.
    public int count(RowFilter filter) {
        return counts.getOrDefault(filter, 0);
    }

    /// Whether it can be corrected.
    public boolean open() {
        return !planImport.isSaved();
    }

    /// The address of the import below the language.
    public String path() {
        return "/desk/imports/" + planImport.id();
    }

    /// The address of the first thing that waits for a person, null when nothing does.
    public @Nullable String waiting() {
        if (next != null) {
            return path() + "?row=" + next + "#row-" + next;
        }
        return copy.openLeftovers().isEmpty() ? null : path() + "#leftovers";
    }
}
