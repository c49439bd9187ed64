package org.besa.platform.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Runs programs to their end, one after another.
///
/// They run in a session of their own, where there is a program for that: Ctrl-C reaches this process alone, which
/// then ends them in order.
final class ProgramRuns {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final long PATIENCE_IN_SECONDS = 2;

    private @Nullable Process current;
    private boolean givenUp;

    /// What a program did.
    ///
    /// @param status 0 when it succeeded
    /// @param output everything it said
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(List<String> command) {
        try {
            Process process = begin(command);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private synchronized Process begin(List<String> command) throws IOException {
        if (givenUp) {
            throw new IOException("given up");
        }
        List<String> apart = new ArrayList<>(Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of());
        apart.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(apart).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C"); // messages that we can recognise
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        current = builder.start();
        return current;
    }

    /// Lets nothing more begin and waits for what runs, not for long.
    synchronized void giveUp() {
        givenUp = true;
        if (current != null) {
            try {
                if (!current.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                    current.destroy();
                    current.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
