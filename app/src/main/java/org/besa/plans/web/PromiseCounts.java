package org.besa.plans.web;

import org.besa.plans.DeadlineStatus.State;

/// How many promises stand where.
public record PromiseCounts(int late, int soon, int later, int ongoing, int undated, int done, int cancelled) {

    static final PromiseCounts NONE = new PromiseCounts(0, 0, 0, 0, 0, 0, 0);

    /// All of them.
    public int total() {
        return late + soon + later + ongoing + undated + done + cancelled;
    }

    /// Those that are owed by a day that is known: what late and near ones are counted out of.
    public int dated() {
        return late + soon + later;
    }

    /// Those of one state.
    public int of(State state) {
        return switch (state) {
            case LATE -> late;
            case SOON -> soon;
            case LATER -> later;
            case ONGOING -> ongoing;
            case UNDATED -> undated;
            case DONE -> done;
            case CANCELLED -> cancelled;
        };
    }
}
