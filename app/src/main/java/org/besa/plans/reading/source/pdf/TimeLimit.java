package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.time.Duration;

/// The time a document may take. Asked wherever a document decides how long a loop runs.
final class TimeLimit {

    private long end;
    private final Duration limit;

    private TimeLimit(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    static TimeLimit of(Duration limit) {
        return new TimeLimit(limit);
    }

    /// Ends the reading when the time is over.
    void check() throws TimeOver {
        if (System.nanoTime() - end > 0) {
            throw new TimeOver(limit);
        }
    }

    /// Leaves out the time since an instant of [System#nanoTime], which something with a limit of its own took.
    void leaveOutSince(long start) {
        end += System.nanoTime() - start;
    }

    /// The time is over. An [IOException] so that it passes through PDFBox.
    static final class TimeOver extends IOException {

        private static final long serialVersionUID = 1L;

        TimeOver(Duration limit) {
            super("not read within %d seconds".formatted(limit.toSeconds()));
        }
    }
}
