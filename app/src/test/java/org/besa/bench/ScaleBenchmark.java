package org.besa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures Besa with everything a country has beside Besa with a hundredth of it. Two servers run at the same time and
/// are asked in turns, so other work on the machine falls on both. Prints Markdown.
final class ScaleBenchmark {

    private static final int COPIES = 100;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 41;

    private static final double MILLISECONDS = 50;
    private static final double TIMES_SLOWER = 1.3;
    private static final double TIMES_MEMORY = 1.2;

    private static final String BULK = "/data/measures.csv";

    private static final List<Asked> PAGES = List.of(
            new Asked("plan", "/en/plans/" + ScaleSite.name(1), true),
            new Asked("measure", "/en/plans/" + ScaleSite.name(1) + "/measures/1-1", true),
            new Asked("comparison of two versions", "/en/plans/" + ScaleSite.name(1) + "/compare", true),
            new Asked("institution", "/en/institutions/" + ScaleSite.name(1), true),
            new Asked("measures of a plan, by program", "/api/v1/measures?plan=" + ScaleSite.name(1), true),
            new Asked("home", "/en/", false),
            new Asked("list of plans", "/en/plans", false),
            new Asked("all measures, by deadline", "/en/plans?status=later", false),
            new Asked("filter by words, rare", "/en/plans?q=" + SiteCopies.FIRST + "+gifts", false),
            new Asked("filter by words, frequent", "/en/plans?q=register", false),
            new Asked("search, rare", "/en/search?q=" + SiteCopies.FIRST + "+gifts", false),
            new Asked("search, frequent", "/en/search?q=register", false),
            new Asked("search, a slip", "/en/search?q=registre+delivereis", false),
            new Asked("words, by program", "/api/v1/measures?q=register", false));

    private static final String KEEPING_NOTHING = "-Dbesa.cache.enabled=false";

    private final Path folder;
    private final String besa;

    /// A page that is measured.
    ///
    /// @param same whether it shows the same rows however many there are beside them
    private record Asked(String title, String path, boolean same) {}

    private ScaleBenchmark(Path folder, String besa) {
        this.folder = folder;
        this.besa = besa;
    }

    /// Measures.
    ///
    /// @param arguments an empty folder, and the script that starts Besa
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(Machine.description(List.of()));
        ScaleBenchmark bench = new ScaleBenchmark(Path.of(arguments[0]), arguments[1]);
        bench.fill("small");
        bench.copySmallToLarge();
        bench.fill("large", String.valueOf(COPIES));
        System.out.printf(
                Locale.ROOT,
                "%,d institutions, %,d plans, %,d measures, %d versions of each; beside it %d, %d, %d, %d.%n%n",
                COPIES * ScaleSite.INSTITUTIONS,
                COPIES * ScaleSite.INSTITUTIONS,
                COPIES * ScaleSite.INSTITUTIONS * ScaleSite.MEASURES,
                ScaleSite.VERSIONS,
                ScaleSite.INSTITUTIONS,
                ScaleSite.INSTITUTIONS,
                ScaleSite.INSTITUTIONS * ScaleSite.MEASURES,
                ScaleSite.VERSIONS);
        bench.measure();
    }

    private void copySmallToLarge() throws IOException {
        Path small = folder.resolve("small");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        folder.resolve("large").resolve(small.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void fill(String name, String... copies) throws IOException, InterruptedException {
        WholeProcess filled = on(name).fill(ScaleSite.class, copies);
        System.err.printf(Locale.ROOT, "made the %s database in %.0f s%n", name, filled.seconds());
    }

    private BenchedBesa on(String name) {
        return new BenchedBesa(besa, folder.resolve(name));
    }

    private void measure() throws IOException, InterruptedException {
        try (RunningServer small = on("small").start(KEEPING_NOTHING)) {
            waitForBulk(small);
            try (RunningServer large = on("large").start(KEEPING_NOTHING)) {
                double seconds = waitForBulk(large);
                Memory built = Memory.of(large.process().pid());
                measurePages(small, large);
                measureMemory(large, built);
                System.out.printf(
                        Locale.ROOT, "%nBulk files of all tables, made anew: %.0f s after the start.%n", seconds);
            }
        }
    }

    /// Seconds until the bulk files are there.
    private static double waitForBulk(RunningServer server) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (server.get(BULK).statusCode() != 200) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void measurePages(RunningServer small, RunningServer large)
            throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                """
                | made anew, one reader | with %d measures | with %,d measures | goal | | times as slow | goal | |
                |---|---:|---:|---:|---|---:|---:|---|
                """,
                ScaleSite.INSTITUTIONS * ScaleSite.MEASURES,
                COPIES * ScaleSite.INSTITUTIONS * ScaleSite.MEASURES);
        for (Asked page : PAGES) {
            Turns turns = Turns.of(small.zipped(page.path()), large.zipped(page.path()), WARM_UP, ROUNDS);
            double times = turns.second() / turns.first();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f ms | %.1f ms | ≤ %.0f ms | %s | %.2f | %s | %s |%n",
                    page.title(),
                    turns.first(),
                    turns.second(),
                    MILLISECONDS,
                    verdict(turns.second() <= MILLISECONDS),
                    times,
                    page.same() ? String.format(Locale.ROOT, "≤ %.1f", TIMES_SLOWER) : "–",
                    page.same() ? verdict(times <= TIMES_SLOWER) : "–");
        }
    }

    /// What is in use after the pages, and after as many pages again.
    private static void measureMemory(RunningServer large, Memory built) throws IOException, InterruptedException {
        Memory once = Memory.of(large.process().pid());
        for (Asked page : PAGES) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                large.get(page.path());
            }
        }
        Memory twice = Memory.of(large.process().pid());
        double times = (double) twice.used() / once.used();
        System.out.printf(
                Locale.ROOT,
                """

                | memory of the large one | in use after collection | process | process at most |
                |---|---:|---:|---:|
                | after the bulk files | %s
                | after %d pages | %s
                | after %d pages more | %s

                In use after the second half against the first: %.2f, goal ≤ %.1f: %s.
                """,
                built.cells(),
                PAGES.size() * (WARM_UP + ROUNDS),
                once.cells(),
                PAGES.size() * (WARM_UP + ROUNDS),
                twice.cells(),
                times,
                TIMES_MEMORY,
                verdict(times <= TIMES_MEMORY));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "**missed**";
    }
}
