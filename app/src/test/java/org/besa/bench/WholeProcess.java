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
/// @param processor seconds of processor time, its own and the system's for it, of all its processes; the measure
///     that another program on the machine disturbs least; 0 where the system does not tell
/// @param megabytes most memory held, the sum of the peaks of all its processes; 0 where the system does not tell
/// @param status exit status
record WholeProcess(double seconds, double processor, long megabytes, int status) {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 10;

    private static final double TICKS_OF_A_SECOND = 100;

    /// Runs a command; what it prints goes to a file.
    static WholeProcess run(List<String> command, Path output) throws IOException, InterruptedException {
        double processorBefore = processorOfChildren();
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
        return new WholeProcess(seconds, processorOfChildren() - processorBefore, kilobytes >> 10, process.exitValue());
    }

    /// Seconds that all processes we started and that have ended took together, as Linux counts them.
    private static double processorOfChildren() throws IOException {
        Path file = Path.of("/proc/self/stat");
        if (!Files.isReadable(file)) {
            return 0;
        }
        String stat = Files.readString(file);
        // behind the name, which may hold spaces, the 14th and 15th fields
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_OF_A_SECOND;
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
