package org.besa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the numbers were measured on.
final class Machine {

    private Machine() {}

    /// A paragraph of Markdown: processor, memory, system, versions, and how busy it was.
    static String description() {
        return """
                Machine: %s, %d cores, %s, %s %s. Load before: %s.
                Versions: Java %s; %s; %s.
                """.formatted(
                        from("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        from("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        from("/proc/loadavg", ""),
                        Runtime.version(),
                        firstLine("soffice", "--version"),
                        firstLine("pdftotext", "-v"));
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

    private static String firstLine(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(command[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
