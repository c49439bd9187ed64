package org.besa.monitoring.reports;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Everything that the records say of a report, read at one moment. It is part of the frozen document
/// ([ReportDocument]): renaming a component is a new format of that document.
///
/// @param schemeFrom which edition of the list of statuses its codes are of
/// @param institution null when it is about all of the period
/// @param asOf when it was read
/// @param asOfDay the day of that moment where Besa runs
/// @param closed whether the period was closed then: nothing counted changes after that
/// @param trend how full implementation went on from period to period, the earliest first
/// @param next what falls due in the period after
public record ReportData(
        Span period,
        LocalDate schemeFrom,
        MeasureLine.@Nullable Named institution,
        Instant asOf,
        LocalDate asOfDay,
        boolean closed,
        List<MeasureLine> measures,
        List<RateLine> rates,
        List<Trend> trend,
        List<IndicatorLine> indicators,
        List<Next> next,
        Coverage coverage,
        List<RecommendationLine> earlier,
        List<RecommendationLine> recommendations,
        List<CommentLine> comments) {

    /// The period.
    public record Span(String slug, LocalizedText name, LocalDate starts, LocalDate ends) {}

    /// A figure of one period.
    ///
    /// @param percent null when there was nothing to divide by
    public record Trend(
            LocalizedText period,
            int numerator,
            int denominator,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal percent) {}

    /// A measure that falls due in the period after.
    public record Next(String code, LocalizedText title, LocalizedText institution, LocalDate due) {}

    /// How many of those that should all have a plan have one.
    ///
    /// @param without those that have none
    public record Coverage(int all, List<MeasureLine.Named> without) {}

    /// A recommendation with what became of it.
    ///
    /// @param from the report that it stands in, by title; empty in that report itself
    /// @param said what the institution says became of it; null while it has said nothing
    /// @param found what the secretariat found; null while it has not
    public record RecommendationLine(
            UUID id,
            int number,
            LocalizedText from,
            LocalizedText institution,
            LocalizedText text,
            LocalDate due,
            Recommendation.@Nullable Standing said,
            Recommendation.@Nullable Standing found,
            LocalizedText answer) {}

    /// What an institution said of the draft.
    ///
    /// @param taken null while nobody has answered
    public record CommentLine(
            String section,
            LocalizedText institution,
            LocalizedText text,
            @Nullable Boolean taken,
            LocalizedText answer) {}
}
