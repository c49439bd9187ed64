package org.besa.platform.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.platform.data.Visit;
import org.besa.platform.start.CannotStart;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks at the records that must never change.
final class RecordsExamination {

    private static final String PURPOSE = "what was published staying what it was";

    private final List<RecordCheck> checks;

    RecordsExamination(List<RecordCheck> checks) {
        this.checks = checks;
    }

    /// One finding for each sort of record; none when there is no database yet.
    List<Finding> findings(Map<String, String> environment) {
        try {
            Optional<Visit> visit = Visit.open(environment);
            if (visit.isEmpty()) {
                return List.of();
            }
            try (Visit open = visit.get()) {
                return findings(open.jdbc());
            }
        } catch (CannotStart e) {
            return List.of(Finding.limited(
                    "Records", PURPOSE, "could not be looked at: " + e.getMessage(), "see Database above"));
        }
    }

    List<Finding> findings(JdbcClient jdbc) {
        List<Finding> findings = new ArrayList<>();
        for (RecordCheck check : checks) {
            try {
                findings.add(finding(check.subject(), check.check(jdbc)));
            } catch (DataAccessException e) {
                findings.add(Finding.limited(
                        check.subject(),
                        PURPOSE,
                        "could not be looked at: " + e.getMostSpecificCause().getMessage(),
                        "start Besa once, which brings the database up to date"));
            }
        }
        return findings;
    }

    private static Finding finding(String subject, RecordCheck.Outcome outcome) {
        return outcome.broken().isEmpty()
                ? Finding.good(subject, PURPOSE, outcome.looked() + " looked at, each is what its digest says")
                : Finding.needed(
                        subject,
                        PURPOSE,
                        String.join("; ", outcome.broken()),
                        "find out who changed it (audit trail, log of the database), and restore it from a backup");
    }
}
