package org.besa.plans.reading.sheet;

import java.util.List;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.Commitment.Milestone;
import org.jspecify.annotations.Nullable;

/// What every vintage of the template asks for and a sheet does not say.
record Gaps(Sheet sheet, Remarks remarks) {

    void report(
            String title,
            @Nullable String lead,
            List<Milestone> steps,
            @Nullable Deadline start,
            @Nullable Deadline end) {
        if (sheet.all(Label.LEAD).stream()
                        .filter(entry -> !entry.text().isEmpty())
                        .count()
                > 1) {
            remarks.missing(
                    "lead-twice",
                    "The sheet asks twice for the lead institution: two sheets may have been read as one. Check the original.");
        }
        if (title.isEmpty()) {
            remarks.missing("title-missing", "The sheet has no title. Enter one.");
        }
        if (lead == null) {
            remarks.missing(
                    "lead-missing", "The sheet names no lead institution. Enter who answers for the commitment.");
        }
        if (steps.isEmpty()) {
            remarks.missing(
                    "milestones-missing", "The sheet has no milestones. Enter the steps by which it can be checked.");
        }
        boolean dated = steps.stream().anyMatch(step -> step.start() != null || step.end() != null);
        if (start == null && end == null && !dated) {
            remarks.missing(
                    "dates-missing",
                    "The sheet says neither when the commitment starts nor when it ends. Enter the dates.");
        } else if (end == null && !dated) {
            remarks.missing("end-missing", "The sheet does not say when the commitment ends. Enter the date.");
        }
    }
}
