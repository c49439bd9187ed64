package org.besa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.BesaApplication;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.RateScopes;
import org.besa.monitoring.rates.Rates;
import org.besa.platform.security.Reach;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Measures how long every rate takes over everything that a country reports, in turns with the barest SQL that could
/// count it. Prints Markdown.
final class RatesBenchmark {

    private static final int COPIES = 100;
    private static final int ROUNDS = 7;
    private static final double GOAL = 1.5;

    /// What was asked for in a period, by all that rules distinguish.
    private static final String REPORTS_OF_A_PERIOD = """
            select r.plan, r.why, r.standing, r.verified_standing, r.status, r.verified_status, count(*)
            from monitoring.status_report r join monitoring.period p on p.id = r.period
            where p.starts >= :first and p.ends <= :last
            group by 1, 2, 3, 4, 5, 6
            """;

    /// The same for a year, in which each measure counts where it stood last.
    private static final String REPORTS_OF_A_YEAR = """
            select plan, why, standing, verified_standing, status, verified_status, latest, count(*)
            from (
                select r.plan, r.why, r.standing, r.verified_standing, r.status, r.verified_status,
                    row_number() over (partition by r.promise order by p.ends desc) = 1 as latest
                from monitoring.status_report r join monitoring.period p on p.id = r.period
                where p.starts >= :first and p.ends <= :last) r
            group by 1, 2, 3, 4, 5, 6, 7
            """;

    /// What was promised for a year by the versions in force at its beginning or end, with what became of it.
    private static final String PROMISED = """
            select v.plan, r.standing, r.verified_standing, count(*)
            from (select distinct on (plan) plan, id from plans.plan_version
                where published_at < :on::date order by plan, number desc) v
            join plans.measure m on m.plan_version = v.id and m.deadline_end between :first and :last
            left join (
                select distinct on (r.promise) r.promise, r.standing, r.verified_standing
                from monitoring.status_report r join monitoring.period p on p.id = r.period
                where p.ends <= :last order by r.promise, p.ends desc) r on r.promise = m.promise
            group by 1, 2, 3
            """;

    private final ApplicationContext besa;

    private RatesBenchmark(ApplicationContext besa) {
        this.besa = besa;
    }

    /// Measures.
    ///
    /// @param arguments an empty folder, and the script that starts Besa
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(Machine.description(List.of()));
        Path home = Path.of(arguments[0]).resolve("home");
        BenchedBesa benched = new BenchedBesa(arguments[1], home);
        benched.fill(ScaleSite.class);
        benched.fill(ScaleSite.class, String.valueOf(COPIES));
        benched.fill(RatesSite.class);
        try (var besa = SpringApplication.run(
                BesaApplication.class,
                "--besa.data.home=" + home,
                "--besa.demo=false",
                "--besa.jobs.enabled=false",
                "--server.port=0")) {
            new RatesBenchmark(besa).measure();
        }
    }

    private void measure() {
        List<RateScope> scopes =
                besa.getBean(RateScopes.class).list(Reach.EVERYTHING).reversed();
        System.out.printf(
                Locale.ROOT,
                "%n%,d status reports of %,d measures in %d half-years; %d times and years.%n%n",
                RatesSite.PERIODS * COPIES * ScaleSite.INSTITUTIONS * ScaleSite.MEASURES,
                COPIES * ScaleSite.INSTITUTIONS * ScaleSite.MEASURES,
                RatesSite.PERIODS,
                scopes.size());
        System.out.println("""
                | every rate of | rules | Besa | barest SQL | times as slow | goal | |
                |---|---:|---:|---:|---:|---|---|""");
        List<Double> ours = new ArrayList<>();
        List<Double> barest = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double mine = seconds(() -> scopes.forEach(
                    scope -> requireCounted(besa.getBean(Rates.class).list(scope, Reach.EVERYTHING))));
            double theirs = seconds(() -> scopes.forEach(this::count));
            if (round > 0) {
                ours.add(mine);
                barest.add(theirs);
            }
        }
        double times = median(ours) / median(barest);
        System.out.printf(
                Locale.ROOT,
                "| all %d | %d | %.2f s | %.2f s | %.2f | ≤ %.1f | %s |%n",
                scopes.size(),
                besa.getBean(Rates.class).listRules(scopes.getLast()).size(),
                median(ours),
                median(barest),
                times,
                GOAL,
                times <= GOAL ? "met" : "**missed**");
    }

    /// A figure of nothing would be fast and worthless.
    private static void requireCounted(List<Rates.Pair> rates) {
        if (rates.stream().noneMatch(pair -> pair.verified().denominator() > 0)) {
            throw new IllegalStateException("nothing was counted");
        }
    }

    private void count(RateScope scope) {
        JdbcClient jdbc = besa.getBean(JdbcClient.class);
        jdbc.sql(scope.period() == null ? REPORTS_OF_A_YEAR : REPORTS_OF_A_PERIOD)
                .param("first", scope.first())
                .param("last", scope.last())
                .query()
                .listOfRows();
        int year = scope.last().getYear();
        for (String on : List.of(year + "-01-01", year + "-12-31")) {
            jdbc.sql(PROMISED)
                    .param("on", on)
                    .param("first", LocalDate.of(year, 1, 1))
                    .param("last", LocalDate.of(year, 12, 31))
                    .query()
                    .listOfRows();
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
