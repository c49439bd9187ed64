package org.besa.plans.imports.web;

import java.time.LocalDate;
import java.util.List;
import org.besa.directory.Institution;
import org.besa.plans.PlanKind;
import org.besa.plans.imports.Leftover;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.RowGroup;
import org.besa.plans.imports.WorkingCopy;
import org.besa.platform.web.Pager;

/// What the preview page of an import shows.
///
/// @param uploadedOn the day of the upload, where the ministry is
/// @param overview where its correction stands
/// @param sections the rows of this page of the list, under their groups
/// @param leftovers texts that stand nowhere
/// @param offer how many columns and names the institution's profile would set, 0 when it has none
public record Preview(
        PlanImport planImport,
        WorkingCopy copy,
        Institution institution,
        LocalDate uploadedOn,
        PlanKind kind,
        RowFilter filter,
        Overview overview,
        List<Section> sections,
        Pager pager,
        List<Leftover> leftovers,
        int offer) {

    /// A group and the rows of it that are shown.
    public record Section(RowGroup group, int depth, List<RowLine> rows) {}

    /// Whether it can be corrected.
    public boolean open() {
        return !planImport.isSaved();
    }
}
