package org.besa.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.StatusScheme.Part;
import org.besa.monitoring.StatusScheme.Status;
import org.jspecify.annotations.Nullable;

/// What has to be told with a status, and what does not fit together.
///
/// @param scheme the list of statuses of the period
/// @param ends the last day of the period
public record ProgressRules(StatusScheme scheme, LocalDate ends) {

    /// What is known of the measure beside what is said of it now.
    ///
    /// @param evidence how many pieces of evidence stand with the report
    /// @param percentBefore what was last verified, or said when nothing was; null when nothing
    public record Known(
            StatusReport.Why why,
            @Nullable LocalDate dueOn,
            int evidence,
            @Nullable Integer percentBefore) {}

    /// All that is wrong or doubtful, in the order of the form.
    public List<Finding> list(Progress said, Known known) {
        List<Finding> found = new ArrayList<>();
        Optional<Status> chosen = Optional.ofNullable(said.status()).flatMap(scheme::find);
        if (chosen.isEmpty()) {
            found.add(Finding.blocking("status", "monitoring.finding.no-status"));
        } else {
            status(chosen.get(), said, known, found);
        }
        obstacles(said, found);
        return found;
    }

    private void status(Status status, Progress said, Known known, List<Finding> found) {
        if (!status.of().contains(known.why())) {
            found.add(Finding.blocking("status", "monitoring.finding.status-of-another." + known.why()));
        }
        asked(status, said, known, found);
        percent(status, said, known, found);
        days(status, said, known, found);
    }

    private void asked(Status status, Progress said, Known known, List<Finding> found) {
        if (status.asks(Part.DONE) && said.done().isEmpty()) {
            found.add(Finding.blocking("done", "monitoring.finding.no-done"));
        }
        if (status.asks(Part.EVIDENCE) && known.evidence() == 0) {
            found.add(Finding.blocking("evidence", "monitoring.finding.no-evidence"));
        }
        if (status.asks(Part.OBSTACLE) && said.obstacles().isEmpty()) {
            found.add(Finding.blocking("obstacles", "monitoring.finding.no-obstacle"));
        }
        if (status.asks(Part.CORRECTION) && said.correction().isEmpty()) {
            found.add(Finding.blocking("correction", "monitoring.finding.no-correction"));
        }
        if (status.asks(Part.NEW_DATE) && said.newDate() == null) {
            found.add(Finding.blocking("newDate", "monitoring.finding.no-new-date"));
        }
        if (status.asks(Part.ACT) && said.act().isEmpty()) {
            found.add(Finding.blocking("act", "monitoring.finding.no-act"));
        }
    }

    private void percent(Status status, Progress said, Known known, List<Finding> found) {
        Integer percent = said.percent();
        if (percent == null) {
            return;
        }
        if (percent < 0 || percent > 100) {
            found.add(Finding.blocking("percent", "monitoring.finding.percent"));
        } else if (status.standing() == Standing.DONE && percent < 100) {
            found.add(Finding.blocking("percent", "monitoring.finding.done-below-100"));
        } else if (percent == 100 && status.standing() != Standing.DONE && status.standing() != Standing.CANCELLED) {
            found.add(Finding.blocking("percent", "monitoring.finding.100-not-done"));
        } else if (known.percentBefore() != null && percent < known.percentBefore()) {
            found.add(Finding.doubtful("percent", "monitoring.finding.percent-fell", known.percentBefore()));
        }
    }

    private void days(Status status, Progress said, Known known, List<Finding> found) {
        LocalDate newDate = said.newDate();
        if (newDate != null && !newDate.isAfter(ends)) {
            found.add(Finding.blocking("newDate", "monitoring.finding.new-date-past"));
        }
        if (status.doubtfulOf().contains(known.why())) {
            found.add(Finding.doubtful("status", "monitoring.finding.doubtful." + known.why()));
        }
    }

    private void obstacles(Progress said, List<Finding> found) {
        for (Progress.Obstacle obstacle : said.obstacles()) {
            Optional<StatusScheme.Obstacle> entry = scheme.findObstacle(obstacle.code());
            if (entry.isEmpty()) {
                found.add(Finding.blocking("obstacles", "monitoring.finding.unknown-obstacle"));
            } else if (entry.get().needsText() && obstacle.note().isEmpty()) {
                found.add(Finding.blocking("obstacles", "monitoring.finding.obstacle-needs-words"));
            }
        }
    }
}
