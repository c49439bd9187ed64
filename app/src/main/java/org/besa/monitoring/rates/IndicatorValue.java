package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What an indicator of a group of a plan measured in a period.
///
/// @param indicator the code of its passport, or the code of its group and which one it is there ("A#1")
/// @param value null when its target is told in words
/// @param met whether that target was reached; null for numbers
/// @param note in words; empty when not told
/// @param verifiedAt null until the secretariat has verified it
public record IndicatorValue(
        UUID id,
        UUID period,
        UUID plan,
        String indicator,
        @Nullable BigDecimal value,
        @Nullable Boolean met,
        LocalizedText note,
        Instant enteredAt,
        String writerName,
        @Nullable Instant verifiedAt) {

    /// What is entered: a number, or a judgement where the target is told in words.
    public record Measured(
            @Nullable BigDecimal value, @Nullable Boolean met, LocalizedText note) {

        /// Whether a value says the same.
        boolean isIn(IndicatorValue other) {
            return isSame(value, other.value) && Objects.equals(met, other.met) && note.equals(other.note);
        }

        private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }

        public static Measured number(BigDecimal value) {
            return new Measured(value, null, LocalizedText.EMPTY);
        }
    }
}
