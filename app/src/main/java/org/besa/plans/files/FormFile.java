package org.besa.plans.files;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a form in one format. Nothing is kept: the form goes through, piece by piece.
@FunctionalInterface
interface FormFile {

    /// Writes the whole form.
    ///
    /// @param out not closed
    void write(PlanForm form, OutputStream out) throws IOException;
}
