package org.besa.monitoring.reports.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.Progress;
import org.besa.monitoring.reports.MeasureLine;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What became of a measure as a line of a file.
///
/// @param handedIn IN_TIME, AFTERWARDS or NOT
/// @param saidStatus what the institution reported, as a code; empty when nothing
/// @param verifiedStatus what the secretariat found, as a code; empty while it has not
/// @param verifiedStanding what that means for counting
/// @param before what it was in the period before; empty when it was not asked for
public record MeasureRow(
        String plan,
        int planVersion,
        String code,
        LocalizedText title,
        String area,
        LocalizedText areaTitle,
        String goal,
        LocalizedText goalTitle,
        String institution,
        LocalizedText institutionName,
        String why,
        @Nullable LocalDate due,
        String handedIn,
        String saidStatus,
        @Nullable Integer saidPercent,
        String verifiedStatus,
        @Nullable Integer verifiedPercent,
        String verifiedStanding,
        String decision,
        LocalizedText reasons,
        List<String> obstacles,
        @Nullable LocalDate newDate,
        int evidence,
        String before) {

    static MeasureRow of(MeasureLine line) {
        return new MeasureRow(
                line.plan(),
                line.planVersion(),
                line.code(),
                line.title(),
                line.area().code(),
                line.area().title(),
                line.goal().code(),
                line.goal().title(),
                line.institution().code(),
                line.institution().name(),
                line.why().name(),
                line.due(),
                line.handedIn().name(),
                line.said() == null ? "" : line.said().status(),
                line.said() == null ? null : line.said().percent(),
                line.verified() == null ? "" : line.verified().status(),
                line.verified() == null ? null : line.verified().percent(),
                line.verified() == null ? "" : line.verified().standing().name(),
                name(line.decision()),
                line.reasons(),
                line.obstacles().stream().map(Progress.Obstacle::code).toList(),
                line.newDate(),
                line.evidence(),
                name(line.before()));
    }

    private static String name(@Nullable Enum<?> constant) {
        return Optional.ofNullable(constant).map(Enum::name).orElse("");
    }
}
