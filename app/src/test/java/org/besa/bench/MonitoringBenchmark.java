package org.besa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.BesaApplication;
import org.springframework.boot.SpringApplication;

/// Measures the cycle of monitoring with everything a large country reports: pages of a period beside those of one with
/// few reports, sheets, and pages of the workspace beside the like ones of Redmine. Prints Markdown.
final class MonitoringBenchmark {

    private static final int COPIES = 25;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 41;

    private static final double MILLISECONDS = 50;
    private static final double TIMES_REDMINE = 5;

    private static final String KEEPING_NOTHING = "-Dbesa.cache.enabled=false";

    private final Path folder;
    private final String script;

    private MonitoringBenchmark(Path folder, String script) {
        this.folder = folder;
        this.script = script;
    }

    /// Measures.
    ///
    /// @param arguments an empty folder, and the script that starts Besa
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        System.out.println(Machine.description(List.of(List.of("wrk", "-v"))));
        MonitoringBenchmark bench = new MonitoringBenchmark(Path.of(arguments[0]), arguments[1]);
        bench.measurePages();
        bench.measureSheets();
        if (Redmine.isInstalled()) {
            bench.compareWithRedmine();
        } else {
            System.out.println("Redmine is not installed here and was not compared with.");
        }
    }

    private BenchedBesa on(String name) {
        return new BenchedBesa(script, folder.resolve(name));
    }

    private void measurePages() throws IOException, InterruptedException {
        on("few").fill(ScaleSite.class);
        on("few").fill(MonitoringSite.class);
        on("many").fill(ScaleSite.class);
        on("many").fill(ScaleSite.class, String.valueOf(COPIES));
        on("many").fill(MonitoringSite.class);
        System.out.printf(
                Locale.ROOT,
                """
                | made anew, one reader | with %,d reports | with %,d reports | goal | | times as slow |
                |---|---:|---:|---:|---|---:|
                """,
                ScaleSite.INSTITUTIONS * ScaleSite.MEASURES,
                COPIES * ScaleSite.INSTITUTIONS * ScaleSite.MEASURES);
        try (RunningServer few = on("few").start(KEEPING_NOTHING);
                RunningServer many = on("many").start(KEEPING_NOTHING)) {
            RunningServer ofFew = few.as(MonitoringSite.READER, MonitoringSite.PASSWORD);
            RunningServer ofMany = many.as(MonitoringSite.READER, MonitoringSite.PASSWORD);
            String fewer = link(ofFew, "/en/desk/periods", "periods");
            String more = link(ofMany, "/en/desk/periods", "periods");
            String one = "?institution=" + ScaleSite.name(1);
            compare("period", ofFew, fewer, ofMany, more);
            compare("its last reports", ofFew, fewer + "?page=1000", ofMany, more + "?page=1000");
            compare("its reports of one institution", ofFew, fewer + one, ofMany, more + one);
            compare("its reports in one state", ofFew, fewer + "?state=ASKED", ofMany, more + "?state=ASKED");
            compare("one report", ofFew, link(ofFew, fewer, "reports"), ofMany, link(ofMany, more, "reports"));
            compare("list of periods", ofFew, "/en/desk/periods", ofMany, "/en/desk/periods");
            compare("every rate of the period", ofFew, "/en/desk/rates", ofMany, "/en/desk/rates");
            compare("public progress", few, "/en/progress", many, "/en/progress");
        }
        System.out.println();
    }

    private static void compare(String title, RunningServer few, String fewer, RunningServer many, String more)
            throws IOException, InterruptedException {
        Turns turns = Turns.of(few.zipped(fewer), many.zipped(more), WARM_UP, ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | ≤ %.0f ms | %s | %.2f |%n",
                title,
                turns.first(),
                turns.second(),
                MILLISECONDS,
                turns.second() <= MILLISECONDS ? "met" : "**missed**",
                turns.second() / turns.first());
    }

    /// The first address of a record that a page leads to.
    private static String link(RunningServer server, String page, String records)
            throws IOException, InterruptedException {
        String html = new String(server.get(page).body(), StandardCharsets.UTF_8);
        Matcher found =
                Pattern.compile("\"(/en/desk/" + records + "/[0-9a-f-]{36})\"").matcher(html);
        if (!found.find()) {
            throw new IllegalStateException(page + " leads to none of the " + records);
        }
        return found.group(1);
    }

    private void measureSheets() throws InterruptedException, ExecutionException {
        try (var besa = SpringApplication.run(
                BesaApplication.class,
                "--besa.data.home=" + folder.resolve("many"),
                "--besa.demo=false",
                "--server.port=0")) {
            new ReturnedSheets(besa).measure();
        }
        System.out.println();
    }

    private void compareWithRedmine() throws IOException, InterruptedException {
        BenchedBesa reported = on("reported");
        reported.fill(BenchSite.class);
        reported.fill(MonitoringSite.class, BenchSite.SLUG);
        try (RunningServer ours = reported.start();
                RunningServer theirs = new Redmine(folder.resolve("redmine")).start()) {
            RunningServer signedIn = ours.as(MonitoringSite.READER, MonitoringSite.PASSWORD);
            String period = link(signedIn, "/en/desk/periods", "periods");
            BesideRedmine.printHead("Besa, made anew for who is signed in");
            BesideRedmine beside = new BesideRedmine(signedIn, theirs, TIMES_REDMINE);
            beside.compare("list of 100 reports", period, Redmine.LIST);
            beside.compare("one report", link(signedIn, period, "reports"), Redmine.ITEM);
            System.out.println();
            BesideRedmine.printHead("Besa, kept for everybody");
            BesideRedmine open = new BesideRedmine(ours, theirs, TIMES_REDMINE);
            open.compare(
                    "measure with what was reported", BenchSite.page("measure").path(), Redmine.ITEM);
            open.compare("300 reports as CSV", "/data/status-reports.csv", Redmine.CSV);
        }
    }
}
