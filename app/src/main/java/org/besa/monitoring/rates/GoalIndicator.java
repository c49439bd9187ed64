package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.IndicatorPassport;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An indicator of a goal with what was measured of it in a period.
///
/// @param indicator how it is known: the code of its passport, or the code of its group and which one it is there
///     ("A#1")
/// @param group the code of the goal
/// @param passport null when the plan says no more of it
/// @param value null when nothing was entered, or its target is told in words
/// @param met whether a target in words was reached; null when nobody has said
/// @param enteredAt null while nothing was entered
/// @param verifiedAt null until it is verified
public record GoalIndicator(
        UUID plan,
        LocalizedText planTitle,
        String indicator,
        String group,
        LocalizedText groupTitle,
        LocalizedText text,
        LocalizedText baseline,
        LocalizedText target,
        @Nullable IndicatorPassport passport,
        @Nullable BigDecimal value,
        @Nullable Boolean met,
        LocalizedText note,
        @Nullable Instant enteredAt,
        @Nullable String writerName,
        @Nullable Instant verifiedAt) {

    /// The target of a year; none when the plan names none.
    public Optional<IndicatorPassport.Target> target(int year) {
        return Optional.ofNullable(passport).stream()
                .flatMap(known -> known.targets().stream())
                .filter(one -> one.year() == year)
                .findFirst();
    }

    /// Whether it is judged in words and not measured.
    public boolean isJudged(int year) {
        return target(year).filter(one -> one.value() == null).isPresent();
    }
}
