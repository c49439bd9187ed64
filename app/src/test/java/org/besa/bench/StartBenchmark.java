package org.besa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures the time from `./besa run` to the first page, on a built checkout. Prints Markdown.
final class StartBenchmark {

    private static final int RUNS = 5;

    private final Path folder;
    private final String besa;

    private StartBenchmark(Path folder, String besa) {
        this.folder = folder;
        this.besa = besa;
    }

    /// Measures.
    ///
    /// @param arguments an empty folder, and the script that starts Besa
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StartBenchmark bench = new StartBenchmark(Path.of(arguments[0]), arguments[1]);
        System.out.println(Machine.description(List.of()));
        List<Double> first = new ArrayList<>();
        List<Double> further = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            first.add(bench.start("home-" + run));
            further.add(bench.start("home-" + run));
        }
        System.out.println("""
                | `./besa run` | median to the first page | fastest | slowest |
                |---|---:|---:|---:|""");
        print("on an empty data folder, with the demonstration", first);
        print("on a data folder that is there", further);
    }

    /// Seconds from the command to the whole home page.
    private double start(String home) throws IOException, InterruptedException {
        int port = RunningServer.freePort();
        long begin = System.nanoTime();
        try (RunningServer _ = RunningServer.start(
                List.of(besa, "run"),
                Map.of(
                        "BESA_HOME", folder.resolve(home).toString(),
                        "BESA_PORT", String.valueOf(port),
                        "BESA_ADDRESS", "127.0.0.1",
                        "BESA_DATABASE_URL", "",
                        "BESA_DEMO", "true",
                        "BESA_JAVA_OPTIONS", ""),
                port,
                "/en/",
                folder.resolve("besa.log"))) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static void print(String what, List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }
}
