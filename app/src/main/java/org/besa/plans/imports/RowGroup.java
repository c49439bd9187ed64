package org.besa.plans.imports;

import org.jspecify.annotations.Nullable;

/// An area, goal or component of the working copy.
///
/// @param id stable within the import ("g1")
/// @param version from 0
/// @param code as printed, empty when not numbered
/// @param parent id of the group it belongs to, null at the top
/// @param title empty when the document has none
/// @param indicator empty when it has none
public record RowGroup(
        String id, int version, String code, @Nullable String parent, String title, String indicator)
        implements Part<RowGroup> {

    @Override
    public RowGroup withVersion(int newVersion) {
        return new RowGroup(id, newVersion, code, parent, title, indicator);
    }

    RowGroup with(String newCode, String newTitle, String newIndicator) {
        return new RowGroup(id, version, newCode.strip(), parent, newTitle.strip(), newIndicator.strip());
    }
}
