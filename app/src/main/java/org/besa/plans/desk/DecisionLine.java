package org.besa.plans.desk;

import java.time.LocalDate;
import java.util.List;
import org.besa.plans.Approvals.Decision;
import org.jspecify.annotations.Nullable;

/// A decision about a version.
///
/// @param number of the version
/// @param note empty when nothing was said
/// @param sha256 of an approval or publication: digest of what was approved
/// @param remarks what was said about single measures
public record DecisionLine(
        int number,
        Decision act,
        LocalDate day,
        String by,
        String note,
        @Nullable String sha256,
        List<Remark> remarks) {

    /// What has to be changed in a measure.
    public record Remark(String code, String text) {}
}
