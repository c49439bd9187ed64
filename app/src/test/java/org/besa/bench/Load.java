package org.besa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a server answered readers who kept their connections and asked again as soon as they were answered.
///
/// @param perSecond answers
/// @param median milliseconds in which half were answered
/// @param slowest milliseconds in which 99 of 100 were answered
record Load(double perSecond, double median, double slowest) {

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern MEDIAN = Pattern.compile("\\s50(?:\\.000)?%\\s+([\\d.]+)(us|ms|s|m)");
    private static final Pattern SLOWEST = Pattern.compile("\\s99(?:\\.000)?%\\s+([\\d.]+)(us|ms|s|m)");

    /// Puts a server under load with `wrk`.
    ///
    /// @throws IllegalStateException when anything else than the page was answered
    static Load on(RunningServer server, String path, int connections, int seconds)
            throws IOException, InterruptedException {
        int threads = Math.min(2, connections);
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "-t" + threads,
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "--timeout",
                "60s",
                "-H",
                "Accept-Encoding: gzip"));
        for (int header = 0; header < server.headers().size(); header += 2) {
            command.add("-H");
            command.add(server.headers().get(header) + ": " + server.headers().get(header + 1));
        }
        command.add(server.origin() + path);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || said.contains("Socket errors") || said.contains("Non-2xx")) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + said);
        }
        return new Load(number(PER_SECOND, said), milliseconds(MEDIAN, said), milliseconds(SLOWEST, said));
    }

    /// The median of each number on its own.
    static Load median(List<Load> rounds) {
        return new Load(median(rounds, Load::perSecond), median(rounds, Load::median), median(rounds, Load::slowest));
    }

    private static double median(List<Load> rounds, ToDoubleFunction<Load> number) {
        List<Load> sorted = new ArrayList<>(rounds);
        sorted.sort(Comparator.comparingDouble(number));
        return number.applyAsDouble(sorted.get(sorted.size() / 2));
    }

    private static double number(Pattern pattern, String said) {
        return Double.parseDouble(match(pattern, said).group(1));
    }

    private static double milliseconds(Pattern pattern, String said) {
        Matcher found = match(pattern, said);
        double factor = switch (found.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
        return Double.parseDouble(found.group(1)) * factor;
    }

    private static Matcher match(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException(said);
        }
        return matcher;
    }
}
