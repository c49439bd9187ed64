package org.besa.monitoring.reports;

import org.besa.platform.web.Problem;

/// Somebody else wrote something different in the same section and language since it was shown: a person has to
/// decide.
public final class TextClash extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient ReportText theirs;

    TextClash(ReportText theirs) {
        super(Problem.Kind.CONFLICT, "reports.problem.clash", theirs.writerName());
        this.theirs = theirs;
    }

    /// What stands now: a form that has shown it may replace it.
    public ReportText theirs() {
        return theirs;
    }
}
