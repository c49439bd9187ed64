package org.besa.monitoring;

import java.util.Set;
import java.util.UUID;
import org.besa.platform.web.Problem;

/// Somebody else wrote something different in the same place of a report since it was shown: a person has to
/// decide.
public final class ReportClash extends Problem {

    private static final long serialVersionUID = 1L;

    private final UUID seen;
    private final transient Set<String> places;
    private final transient Progress joined;
    private final transient Progress theirs;

    /// @param seen the writing that stands now
    /// @param places what both wrote differently: "status", "done", "correction.sq"
    /// @param joined what was typed, with all that the other one wrote elsewhere
    /// @param theirs what stands
    ReportClash(String by, UUID seen, Set<String> places, Progress joined, Progress theirs) {
        super(Problem.Kind.CONFLICT, "monitoring.problem.clash", by);
        this.seen = seen;
        this.places = places;
        this.joined = joined;
        this.theirs = theirs;
    }

    /// The writing that stands now: a form that has shown it may replace it.
    public UUID seen() {
        return seen;
    }

    /// What both wrote differently: "status", "done", "correction.sq".
    public Set<String> places() {
        return places;
    }

    /// What was typed, with all that the other one wrote elsewhere.
    public Progress joined() {
        return joined;
    }

    /// What stands.
    public Progress theirs() {
        return theirs;
    }
}
