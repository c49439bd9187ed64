package org.besa.platform.start;

import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Prints an understood failure as one line instead of a banner and a stack trace.
final class OneLineReporter implements FailureAnalysisReporter {

    private final PrintStream errors;

    OneLineReporter() {
        this(System.err);
    }

    OneLineReporter(PrintStream errors) {
        this.errors = errors;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        errors.println(line(analysis));
    }

    private static String line(FailureAnalysis analysis) {
        return "Besa does not start: "
                + Stream.of(oneLine(analysis.getDescription()), oneLine(analysis.getAction()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
