package org.besa.plans.imports.web;

import java.time.LocalDate;
import org.besa.directory.Institution;
import org.besa.plans.imports.PlanImport;

/// An import as it stands in lists.
///
/// @param on the day of the upload, where the ministry is
public record ImportLine(PlanImport planImport, Institution institution, LocalDate on) {

    /// Where it stands.
    public Stage stage() {
        return Stage.of(planImport);
    }

    /// The plan's title or, as long as it is not known, the name of the file.
    public String name() {
        String title = planImport.title();
        return title == null ? planImport.fileName() : title;
    }
}
