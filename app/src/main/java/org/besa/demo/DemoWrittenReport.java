package org.besa.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.besa.monitoring.reports.Recommendation.Standing;
import org.besa.monitoring.reports.Recommendation.Voice;
import org.besa.monitoring.reports.Sitting.Decision;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A monitoring report and its way through the sittings, as `demo/reports/*.json` writes it.
///
/// @param period the address of the period that it is about
/// @param begunOn null for the moment in which the demonstration is loaded
/// @param texts what people wrote, by the code of the section
/// @param commentsUntil null when it was not sent to the institutions; for one begun now, two weeks from now whatever
///     stands here
/// @param publishedOn null while it is not published
record DemoWrittenReport(
        String period,
        @Nullable LocalDate begunOn,
        Map<String, LocalizedText> texts,
        @Nullable LocalDate commentsUntil,
        List<DemoComment> comments,
        List<DemoRecommendation> recommendations,
        List<DemoSitting> sittings,
        @Nullable LocalDate publishedOn) {

    /// What an institution said of the draft.
    ///
    /// @param institution its code
    /// @param by the name of who said so
    record DemoComment(
            String institution,
            String section,
            String by,
            LocalDate on,
            LocalizedText text,
            boolean taken,
            LocalizedText answer,
            LocalDate answeredOn) {}

    /// What it asks of an institution, and what became of it.
    record DemoRecommendation(String institution, LocalizedText text, LocalDate due, List<DemoAnswer> answers) {}

    /// What was said of a recommendation.
    record DemoAnswer(Voice voice, Standing standing, LocalizedText text, LocalDate on) {}

    /// A sitting that dealt with it.
    ///
    /// @param body its code
    /// @param step of the report's template
    /// @param laidOn when the paper was made
    /// @param others what else was on the agenda, after the report
    record DemoSitting(
            String body,
            LocalDateTime at,
            LocalizedText place,
            LocalizedText chair,
            String step,
            LocalDate laidOn,
            Decision decision,
            LocalizedText decided,
            List<LocalizedText> others,
            LocalizedText minutes) {}
}
