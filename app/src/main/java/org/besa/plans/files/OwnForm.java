package org.besa.plans.files;

import java.util.List;

/// A file that Besa once gave out, as it came back.
public sealed interface OwnForm {

    /// It can be understood, changed or not.
    record Whole(ReadForm form) implements OwnForm {}

    /// It was changed so that parts of it cannot be understood.
    ///
    /// @param faults all that were found, at least one
    record Faulty(List<FormFault> faults) implements OwnForm {}
}
