package org.besa.monitoring.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.Progress;
import org.besa.monitoring.StatusScheme;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A commitment with what was verified of it in a period, and its lines in the table of a national tracker: one for
/// itself, one for each milestone, one for each indicator.
///
/// @param ends the last day of the period
/// @param schemeFrom which edition of the list of statuses is used
/// @param evidence addresses that everybody may read
record TrackedCommitment(
        LocalDate ends,
        LocalDate schemeFrom,
        String code,
        LocalizedText title,
        LocalizedText deadline,
        String institutionCode,
        Progress said,
        String verifiedStatus,
        Instant verifiedAt,
        List<Part> milestones,
        List<Part> indicators,
        List<String> evidence,
        String path) {

    /// The scale with the four words of such trackers.
    private static final String SCALE = "canada-tracker";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    /// A milestone or an indicator.
    record Part(LocalizedText text, LocalizedText deadline) {}

    /// A line of the table.
    ///
    /// @param milestone its code; null when the line is about none
    /// @param indicator its code; null when the line is about none
    /// @param status NS, LP, SP or C: verified for the commitment, as reported for a milestone; null when not told
    /// @param value that the indicator measured; null when not told as a number
    record Line(
            TrackedCommitment commitment,
            @Nullable String milestone,
            @Nullable String indicator,
            LocalizedText text,
            LocalizedText deadline,
            @Nullable String status,
            @Nullable String value,
            LocalizedText progress) {

        String month() {
            return MONTH.format(commitment.ends());
        }

        List<String> challenges() {
            return commitment.said().obstacles().stream()
                    .map(Progress.Obstacle::code)
                    .toList();
        }

        LocalizedText otherChallenges() {
            return LocalizedText.joined(commitment.said().obstacles().stream()
                    .map(Progress.Obstacle::note)
                    .toList());
        }
    }

    List<Line> lines(StatusScheme scheme) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                this,
                null,
                null,
                title,
                deadline,
                onScale(scheme, verifiedStatus).orElse(null),
                null,
                LocalizedText.joined(said.done())));
        for (int i = 1; i <= milestones.size(); i++) {
            lines.add(milestone(scheme, i));
        }
        for (int i = 1; i <= indicators.size(); i++) {
            lines.add(indicator(i));
        }
        return lines;
    }

    private Line milestone(StatusScheme scheme, int number) {
        Part part = milestones.get(number - 1);
        Optional<Progress.StepProgress> step =
                said.steps().stream().filter(one -> one.number() == number).findFirst();
        return new Line(
                this,
                code + "." + number,
                null,
                part.text(),
                part.deadline(),
                step.map(Progress.StepProgress::status)
                        .flatMap(status -> onScale(scheme, status))
                        .orElse(null),
                null,
                step.map(Progress.StepProgress::note).orElse(LocalizedText.EMPTY));
    }

    private Line indicator(int number) {
        Part part = indicators.get(number - 1);
        Optional<Progress.IndicatorValue> value =
                said.values().stream().filter(one -> one.number() == number).findFirst();
        return new Line(
                this,
                null,
                code + ".I" + number,
                part.text(),
                part.deadline(),
                null,
                value.map(Progress.IndicatorValue::value)
                        .map(measured -> measured.toPlainString())
                        .orElse(null),
                value.map(Progress.IndicatorValue::note).orElse(LocalizedText.EMPTY));
    }

    private static Optional<String> onScale(StatusScheme scheme, String status) {
        return scheme.scales().stream()
                .filter(scale -> scale.code().equals(SCALE))
                .flatMap(scale -> Optional.ofNullable(scale.values().get(status)).stream())
                .findFirst();
    }
}
