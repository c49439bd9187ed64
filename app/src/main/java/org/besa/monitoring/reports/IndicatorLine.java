package org.besa.monitoring.reports;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An indicator with what was measured, as a report prints it.
///
/// @param of the code of the goal or measure that it belongs to
/// @param baseline in words; empty when the plan has none
/// @param target in words; that of the year of the period where the plan has one for each year
/// @param value null when nothing was measured, or it is told in words
/// @param met whether the target was reached; null when nobody can say
/// @param note in words
/// @param verified whether the secretariat verified it
public record IndicatorLine(
        String plan,
        String of,
        LocalizedText text,
        LocalizedText baseline,
        LocalizedText target,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal value,

        @Nullable Boolean met,
        LocalizedText note,
        boolean verified) {

    /// Whether anything is known of it.
    boolean tells() {
        return value != null || met != null || !note.isEmpty();
    }
}
