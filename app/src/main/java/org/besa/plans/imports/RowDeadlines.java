package org.besa.plans.imports;

import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.Deadline.Kind;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.jspecify.annotations.Nullable;

/// Understands the deadlines of a working copy, knowing the years its plan covers.
public final class RowDeadlines {

    private static final DeadlineGrammar GRAMMAR = new DeadlineGrammar();

    private final DeadlineHints hints;

    private RowDeadlines(DeadlineHints hints) {
        this.hints = hints;
    }

    /// A step and its own deadline.
    ///
    /// @param deadline null when it has none of its own
    public record Step(String text, @Nullable Deadline deadline) {}

    /// For the rows of a copy.
    public static RowDeadlines of(WorkingCopy copy) {
        return new RowDeadlines(
                DeadlineHints.ofPeriod(copy.head().periodStart(), copy.head().periodEnd()));
    }

    /// What the words of a deadline mean.
    public Deadline understand(String words) {
        return GRAMMAR.parse(words, hints);
    }

    /// A line of activities: what follows its last bar is its deadline, if it can be understood as one.
    public Step step(String line) {
        int bar = line.lastIndexOf('|');
        if (bar > 0) {
            Deadline deadline = understand(line.substring(bar + 1).strip());
            if (deadline.kind() != Kind.NONE) {
                return new Step(line.substring(0, bar).strip(), deadline);
            }
        }
        return new Step(line, null);
    }
}
