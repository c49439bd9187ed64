package org.besa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the numbers were measured on.
final class Machine {

    private Machine() {}

    /// A paragraph of Markdown: processor, memory, system, versions, and how busy it was.
    ///
    /// @param versions what asks each program that takes part for its version
    static String description(List<List<String>> versions) {
        return """
                Machine: %s, %d cores, %s, %s %s. Load before: %s.
                Versions: Java %s%s.
                """.formatted(
                        from("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        from("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        from("/proc/loadavg", ""),
                        Runtime.version(),
                        versions.stream()
                                .map(Machine::firstLine)
                                .map(line -> "; " + line)
                                .collect(Collectors.joining()));
    }

    private static String from(String file, String key) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(command.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
