package org.besa.plans.reading.output;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.besa.plans.reading.source.ReadingProgress;

/// Shows on a terminal how far a reading is, on one line that is cleared at the end; says nothing elsewhere.
public final class TerminalProgress implements ReadingProgress {

    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean terminal;
    private boolean shown;

    /// Shows progress on standard error when a person sits before it.
    public TerminalProgress(PrintWriter err) {
        this.err = err;
        this.terminal = isTerminal();
    }

    /// Whether a person sits before both ends of this program.
    public static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public void at(Step step, int done, int of) {
        if (terminal) {
            String count = done == 0 ? "" : of == 0 ? " " + done : " %d of %d".formatted(done, of);
            err.print(CLEAR + step.name().toLowerCase(Locale.ROOT) + count + " …");
            err.flush();
            shown = true;
        }
    }

    /// Takes the line away.
    public void clear() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
            shown = false;
        }
    }
}
