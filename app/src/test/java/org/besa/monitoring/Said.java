package org.besa.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;

/// What institutions say, with valid defaults, so that a test says only what matters to it.
public final class Said {

    private Said() {}

    public static Progress partly() {
        return partly(50, "Gjysma u bë");
    }

    public static Progress partly(int percent, String done) {
        return said("PARTIAL", percent, List.of(LocalizedText.in("sq", done)), List.of(obstacle("APPROVALS")), null);
    }

    public static Progress onSchedule() {
        return said("ONGOING_ON_SCHEDULE", 30, List.of(LocalizedText.in("sq", "Puna vazhdon")), List.of(), null);
    }

    public static Progress implemented() {
        return said("IMPLEMENTED", 100, List.of(LocalizedText.in("sq", "U miratua")), List.of(), null);
    }

    public static Progress.Obstacle obstacle(String code) {
        return new Progress.Obstacle(code, LocalizedText.EMPTY);
    }

    public static Progress said(
            @Nullable String status,
            @Nullable Integer percent,
            List<LocalizedText> done,
            List<Progress.Obstacle> obstacles,
            @Nullable LocalDate newDate) {
        return new Progress(
                status,
                percent,
                done,
                obstacles,
                LocalizedText.EMPTY,
                newDate,
                LocalizedText.EMPTY,
                List.of(),
                List.of(),
                List.of());
    }

    /// With other words about what will be done.
    public static Progress correcting(Progress said, LocalizedText correction) {
        return new Progress(
                said.status(),
                said.percent(),
                said.done(),
                said.obstacles(),
                correction,
                said.newDate(),
                said.act(),
                said.steps(),
                said.values(),
                said.spending());
    }

    /// The report of a measure in a period.
    public static StatusReport of(StatusReports reports, UUID period, String code) {
        return reports.listOf(period, Reach.EVERYTHING).stream()
                .filter(report -> report.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
