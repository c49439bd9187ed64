package org.besa.plans.reading.run;

import org.besa.plans.files.OwnForm;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.source.DocumentFormat;

/// What a file turned out to hold.
public sealed interface PlanInFile {

    /// A document as ministries have them, understood as far as it could be.
    record Document(Reading reading) implements PlanInFile {}

    /// A file that Besa once gave out.
    ///
    /// @param units how many lines and rows it has
    record Form(OwnForm form, DocumentFormat format, int units) implements PlanInFile {}
}
