package org.besa.monitoring.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// A commitment that those outside of government place on scales.
///
/// @param begins the first day of its plan, or that of its publication: which edition of a scale is for it
/// @param assessments the latest of each scale
public record AssessedCommitment(
        UUID promise,
        String code,
        LocalizedText title,
        LocalizedText planTitle,
        String planKind,
        LocalDate begins,
        List<Placed> assessments) {

    /// Where it was placed.
    ///
    /// @param scale code of an [AssessmentScale]
    /// @param value code of one of its values
    public record Placed(String scale, String value, LocalizedText note) {}

    /// Where it was placed last on a scale.
    public Optional<Placed> on(AssessmentScale scale) {
        return assessments.stream()
                .filter(one -> one.scale().equals(scale.code()))
                .findFirst();
    }
}
