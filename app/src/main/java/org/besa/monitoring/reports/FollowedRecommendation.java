package org.besa.monitoring.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.monitoring.reports.Recommendation.Answer;
import org.besa.monitoring.reports.Recommendation.Standing;
import org.besa.monitoring.reports.Recommendation.Voice;
import org.besa.platform.i18n.LocalizedText;

/// A recommendation of an approved report with everything that was said of it since.
///
/// @param report the one that it stands in
/// @param reportTitle of that report
/// @param answers the latest first
public record FollowedRecommendation(
        UUID id,
        int number,
        UUID report,
        LocalizedText reportTitle,
        UUID institution,
        LocalizedText text,
        LocalDate dueOn,
        List<Answer> answers) {

    /// Whether nobody has to do anything about it any more.
    public boolean isSettled() {
        return answers.stream()
                .filter(answer -> answer.voice() == Voice.SECRETARIAT)
                .findFirst()
                .filter(found -> found.standing() == Standing.DONE || found.standing() == Standing.NOT_ACCEPTED)
                .isPresent();
    }

    /// Whether its day has passed and it is not settled.
    public boolean isLate(LocalDate today) {
        return !isSettled() && dueOn.isBefore(today);
    }
}
