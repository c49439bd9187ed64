package org.besa.directory.desk;

import java.util.List;
import org.besa.directory.sheets.Sheet;

/// What one list of the directory holds of an institution.
///
/// @param kept whether this person may add to it here
public record InstitutionPart(Sheet<?> sheet, List<EntryLine> lines, boolean kept) {

    boolean isShown() {
        return kept || !lines.isEmpty();
    }
}
