package org.besa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.besa.bench.BenchSite.Page;

/// Measures public pages for anonymous readers: kept ones side by side with nginx serving the same bytes, and pages
/// that are made anew for every reader. Prints Markdown.
final class WebBenchmark {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int WARM_UP_SECONDS = 8;

    private static final int READERS = 64;
    private static final double SHARE_OF_NGINX = 0.6;
    private static final double TIMES_SLOWEST = 2;

    private static final double TIMES_REDMINE = 10;

    private static final int READERS_OF_NEW_PAGES = 8;
    private static final double NEW_PAGES_PER_SECOND = 500;
    private static final double MILLISECONDS_OF_A_NEW_PAGE = 20;

    private final Path folder;
    private final BenchedBesa besa;

    private WebBenchmark(Path folder, String besa) {
        this.folder = folder;
        this.besa = new BenchedBesa(besa, folder.resolve("home"));
    }

    /// Measures.
    ///
    /// @param arguments an empty folder, and the script that starts Besa
    public static void main(String[] arguments) throws IOException, InterruptedException {
        WebBenchmark bench = new WebBenchmark(Path.of(arguments[0]), arguments[1]);
        System.out.println(Machine.description(List.of(List.of("nginx", "-v"), List.of("wrk", "-v"))));
        bench.besa.fill(BenchSite.class);
        bench.measureKept();
        bench.measureNew();
        if (Redmine.isInstalled()) {
            bench.compareWithRedmine();
        } else {
            System.out.println("Redmine is not installed here and was not compared with.");
        }
    }

    private void measureKept() throws IOException, InterruptedException {
        try (RunningServer ours = besa.start()) {
            Nginx nginx = new Nginx(folder.resolve("nginx"));
            for (Page page : BenchSite.PAGES) {
                nginx.add(page.file(), ours.get(page.path()), ours.get(page.path(), "Accept-Encoding", "gzip"));
            }
            try (RunningServer theirs = nginx.start()) {
                requireSameBytes(ours, theirs);
                for (Page page : BenchSite.PAGES) {
                    Load.on(ours, page.path(), READERS, WARM_UP_SECONDS);
                }
                System.out.printf(Locale.ROOT, """
                        | kept, %d readers | bytes | nginx | 99 of 100 within | Besa | 99 of 100 within | ratio | goal | | times as slow | goal | |
                        |---|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|---|
                        """, READERS);
                for (Page page : BenchSite.PAGES) {
                    compare(page, ours, theirs);
                }
            }
        }
        System.out.println();
    }

    private void compare(Page page, RunningServer ours, RunningServer theirs) throws IOException, InterruptedException {
        List<Load> besa = new ArrayList<>();
        List<Load> nginx = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nginx.add(Load.on(theirs, "/" + page.file(), READERS, SECONDS));
            besa.add(Load.on(ours, page.path(), READERS, SECONDS));
        }
        Load our = Load.median(besa);
        Load their = Load.median(nginx);
        double share = our.perSecond() / their.perSecond();
        double slower = our.slowest() / their.slowest();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,.0f/s | %.2f ms | %,.0f/s | %.2f ms | %.2f | ≥ %.1f | %s | %.2f | ≤ %.0f | %s |%n",
                page.title(),
                ours.get(page.path(), "Accept-Encoding", "gzip").body().length,
                their.perSecond(),
                their.slowest(),
                our.perSecond(),
                our.slowest(),
                share,
                SHARE_OF_NGINX,
                verdict(share >= SHARE_OF_NGINX),
                slower,
                TIMES_SLOWEST,
                verdict(slower <= TIMES_SLOWEST));
    }

    private void measureNew() throws IOException, InterruptedException {
        try (RunningServer ours = besa.start("-Dbesa.cache.enabled=false")) {
            for (Page page : BenchSite.PAGES) {
                Load.on(ours, page.path(), READERS_OF_NEW_PAGES, WARM_UP_SECONDS);
            }
            System.out.printf(Locale.ROOT, """
                    | made anew, %d readers | bytes before compression | Besa | goal | | half within | goal | |
                    |---|---:|---:|---:|---|---:|---:|---|
                    """, READERS_OF_NEW_PAGES);
            for (Page page : BenchSite.PAGES) {
                List<Load> rounds = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    rounds.add(Load.on(ours, page.path(), READERS_OF_NEW_PAGES, SECONDS));
                }
                Load load = Load.median(rounds);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %,.0f/s | ≥ %.0f/s | %s | %.2f ms | ≤ %.0f ms | %s |%n",
                        page.title(),
                        ours.get(page.path()).body().length,
                        load.perSecond(),
                        NEW_PAGES_PER_SECOND,
                        verdict(load.perSecond() >= NEW_PAGES_PER_SECOND),
                        load.median(),
                        MILLISECONDS_OF_A_NEW_PAGE,
                        verdict(load.median() <= MILLISECONDS_OF_A_NEW_PAGE));
            }
        }
    }

    private void compareWithRedmine() throws IOException, InterruptedException {
        try (RunningServer ours = besa.start();
                RunningServer theirs = new Redmine(folder.resolve("redmine")).start()) {
            System.out.println();
            BesideRedmine beside = new BesideRedmine(ours, theirs, TIMES_REDMINE);
            BesideRedmine.printHead("Besa, kept");
            beside.compare("list of 100", BenchSite.page("list of 100").path(), Redmine.LIST);
            beside.compare("measure", BenchSite.page("measure").path(), Redmine.ITEM);
        }
    }

    /// A server that answered something else would be fast and worthless.
    private static void requireSameBytes(RunningServer ours, RunningServer theirs)
            throws IOException, InterruptedException {
        for (Page page : BenchSite.PAGES) {
            byte[] our = ours.get(page.path(), "Accept-Encoding", "gzip").body();
            byte[] their =
                    theirs.get("/" + page.file(), "Accept-Encoding", "gzip").body();
            if (!Arrays.equals(our, their)) {
                throw new IllegalStateException("the two servers serve different pages: " + page.title());
            }
        }
    }

    private static String verdict(boolean met) {
        return met ? "met" : "**missed**";
    }
}
