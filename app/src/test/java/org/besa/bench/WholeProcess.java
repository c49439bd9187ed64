package org.besa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs a command to its end and watches what it takes.
///
/// @param seconds from its start to its end
/// @param megabytes most memory held, the sum of the peaks of all its processes; 0 where the system does not tell
/// @param status exit status
record WholeProcess(double seconds, long megabytes, int status) {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 10;

    /// Runs a command; what it prints goes to a file.
    static WholeProcess run(List<String> command, Path output) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Long, Long> peaks = new HashMap<>();
        boolean ended = false;
        while (!ended) {
            Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .forEach(handle -> peaks.merge(handle.pid(), peak(handle.pid()), Math::max));
            ended = process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long kilobytes = peaks.values().stream().mapToLong(Long::longValue).sum();
        return new WholeProcess(seconds, kilobytes >> 10, process.exitValue());
    }

    /// The most memory that Linux has seen a process hold, in kilobytes.
    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended, or this is not Linux
        }
    }
}
