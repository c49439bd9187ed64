package org.besa.plans.reading.output;

import java.io.PrintWriter;
import java.util.Locale;
import org.besa.plans.reading.source.ReadingProgress;

/// Shows on a terminal how far a reading is, on one line that is cleared at the end; says nothing elsewhere.
public final class TerminalProgress implements ReadingProgress {

    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean watched;
    private boolean shown;

    /// Shows progress when somebody watches.
    public TerminalProgress(PrintWriter err, Terminal terminal) {
        this.err = err;
        this.watched = terminal.progress();
    }

    @Override
    public synchronized void at(Step step, int done, int of) {
        if (watched) {
            String count = done == 0 ? "" : of == 0 ? " " + done : " %d of %d".formatted(done, of);
            err.print(CLEAR + step.name().toLowerCase(Locale.ROOT) + count + " …");
            err.flush();
            shown = true;
        }
    }

    /// Takes the line away.
    public synchronized void clear() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
            shown = false;
        }
    }
}
