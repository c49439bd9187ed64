package org.besa.monitoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What an institution says of one measure in one period.
///
/// @param status code of a status of the period's [StatusScheme]; null while none is chosen
/// @param percent how far it is, 0 to 100; null when not told
/// @param done what was done, one to three points
/// @param obstacles why it is late or not done
/// @param correction what will be done about it; empty when not told
/// @param newDate by when it will be done instead; null when not told
/// @param act the act by which it was given up; empty when it was not
/// @param steps where the activities or milestones stand
/// @param values of the indicators
/// @param spending what was spent, by source
public record Progress(
        @Nullable String status,
        @Nullable Integer percent,
        List<LocalizedText> done,
        List<Obstacle> obstacles,
        LocalizedText correction,
        @Nullable LocalDate newDate,
        LocalizedText act,
        List<StepProgress> steps,
        List<IndicatorValue> values,
        List<Spending> spending) {

    /// As many points are read; what needs more belongs into the evidence.
    public static final int MOST_POINTS = 3;

    /// Nothing was said yet.
    public static final Progress NONE = new Progress(
            null,
            null,
            List.of(),
            List.of(),
            LocalizedText.EMPTY,
            null,
            LocalizedText.EMPTY,
            List.of(),
            List.of(),
            List.of());

    public Progress {
        done = List.copyOf(done);
        obstacles = List.copyOf(obstacles);
        steps = List.copyOf(steps);
        values = List.copyOf(values);
        spending = List.copyOf(spending);
    }

    /// An obstacle of the list.
    ///
    /// @param note in words; empty when its name says all
    public record Obstacle(String code, LocalizedText note) {}

    /// Where an activity or milestone stands.
    ///
    /// @param number which one it is in its measure, from 1 on
    /// @param status code of a status; null when not told
    /// @param note in words; empty when not told
    public record StepProgress(int number, @Nullable String status, LocalizedText note) {}

    /// A measured value.
    ///
    /// @param number which indicator of the measure it is of, from 1 on
    /// @param value as a number; null when it is told in words
    /// @param note in words; empty when the number says all
    public record IndicatorValue(
            int number,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value,

            LocalizedText note) {}

    /// Money that was spent in the period.
    ///
    /// @param source as the plan calls it
    /// @param amount in the currency
    /// @param currency ISO 4217
    public record Spending(
            LocalizedText source,

            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,

            String currency) {}
}
