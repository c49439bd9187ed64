package org.besa.monitoring.reports;

import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A report as it is handed out: what it says, and what is known of it from outside.
///
/// @param sha256 digest of the document; null of a draft, which changes
/// @param approval null while nobody has approved it
/// @param publishedOn null while the public does not read it
public record ReportIssue(
        ReportDocument document,
        @Nullable String sha256,
        @Nullable Approval approval,
        @Nullable LocalDate publishedOn) {

    /// Who approved it.
    ///
    /// @param by the body, or the institution whose own report it is
    /// @param chair who signs, by function; empty when not told
    /// @param words of the decision; empty when its name says all
    public record Approval(LocalizedText by, LocalDate on, LocalizedText chair, LocalizedText words) {}

    public boolean isDraft() {
        return approval == null;
    }
}
