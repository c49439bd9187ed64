package org.besa.plans;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// How an indicator is measured: the passport that strategies attach to each of theirs. Texts that are not known are
/// empty.
///
/// @param code unique in the plan where it is given; null when it has none
/// @param definition what exactly is measured and why
/// @param formula how it is computed
/// @param unit what is counted ("%", "institutions")
/// @param baselineValue null when there is none: then reaching the target cannot be judged by the distance covered
/// @param targets by year, the earliest first
/// @param source where the data come from
/// @param owner who has the data
/// @param method how the data are collected
/// @param frequency how often
/// @param disaggregation by what it is broken down
public record IndicatorPassport(
        @Nullable String code,
        Level level,
        LocalizedText definition,
        LocalizedText formula,
        LocalizedText unit,
        Direction direction,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal baselineValue,

        @Nullable Integer baselineYear,
        List<Target> targets,
        LocalizedText source,
        LocalizedText owner,
        LocalizedText method,
        LocalizedText frequency,
        LocalizedText disaggregation,
        LocalizedText limitations) {

    /// What it speaks of.
    public enum Level {
        IMPACT,
        /// The effect of an objective.
        OUTCOME,
        /// The product of a measure.
        OUTPUT
    }

    /// Which change is good.
    public enum Direction {
        UP,
        DOWN,
        /// The target is a value to be reached, whichever way.
        REACH
    }

    /// What is to be reached by the end of a year.
    ///
    /// @param value null when the target is a text
    /// @param text in words, empty when the value says all
    public record Target(
            int year,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value,

            LocalizedText text) {}
}
