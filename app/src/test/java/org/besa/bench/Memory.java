package org.besa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Memory of a Java process in kilobytes.
///
/// @param used of the heap, after a collection
/// @param process what the process holds, 0 where the system does not tell
/// @param peak the most it held, 0 where the system does not tell
record Memory(long used, long process, long peak) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Memory of(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd did not tell what is in use");
        }
        return new Memory(Long.parseLong(used.group(1)), status(pid, "VmRSS:"), status(pid, "VmHWM:"));
    }

    String cells() {
        return String.format(Locale.ROOT, "%d MB | %d MB | %d MB |", used >> 10, process >> 10, peak >> 10);
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private static long status(long pid, String key) throws IOException {
        Path file = Path.of("/proc", String.valueOf(pid), "status");
        List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
