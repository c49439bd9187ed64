package org.besa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.besa.BesaApplication;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Span;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// Gives a database that has plans a reader of all reports, and a period: one in which all units of all institutions
/// are asked, or one of the bench's plan in which everything is reported and verified.
final class MonitoringSite {

    /// Reads every report, and signs in without a second factor.
    static final String READER = "auditor@bench.example";

    static final String PASSWORD = "shkarpe kulla limon";

    /// Address of the period of all plans.
    static final String PERIOD = "2027-integrity-plan";

    static final int MEASURES_OF_A_UNIT = 8;

    private static final Actor LOADER = Actor.holding(
            new UUID(0, 4),
            "Besa (bench)",
            new Grant(
                    "coordinator",
                    new Scope.Everywhere(),
                    Set.of(
                            "access.people",
                            "access.assign",
                            "directory.edit",
                            "directory.units",
                            "monitoring.periods")));

    private final ApplicationContext besa;

    private MonitoringSite(ApplicationContext besa) {
        this.besa = besa;
    }

    /// Starts Besa on a data folder, fills it and stops it.
    ///
    /// @param arguments the data folder; and the address of the one plan that reports, when not all do
    public static void main(String[] arguments) throws SQLException {
        try (var besa = SpringApplication.run(
                BesaApplication.class, "--besa.data.home=" + arguments[0], "--besa.demo=false", "--server.port=0")) {
            MonitoringSite site = new MonitoringSite(besa);
            site.addReader();
            if (arguments.length == 1) {
                site.giveMeasuresToUnits();
                site.askAll();
            } else {
                new ReportedPlan(besa)
                        .report(bean(besa, Plans.class)
                                .findBySlug(arguments[1])
                                .orElseThrow()
                                .id());
            }
        }
    }

    private static <T> T bean(ApplicationContext besa, Class<T> type) {
        return besa.getBean(type);
    }

    private void addReader() {
        UUID account = bean(besa, Accounts.class).add(READER, "Auditor", PASSWORD, LOADER);
        bean(besa, Assignments.class).give(account, "auditor", HeldFor.SYSTEM, LocalDate.of(2026, 1, 1), null, LOADER);
    }

    /// The measures that an institution answers for are shared out in the order of the plans.
    private void giveMeasuresToUnits() throws SQLException {
        Institutions institutions = bean(besa, Institutions.class);
        for (Institution institution : institutions.listInstitutions()) {
            for (int number = 1; number <= Math.ceilDiv(ScaleSite.MEASURES, MEASURES_OF_A_UNIT); number++) {
                institutions.add(
                        Unit.of(
                                institution.id(),
                                "unit-%02d".formatted(number),
                                GeneratedContent.text("Directorate " + number)),
                        LOADER);
            }
        }
        try (Connection connection = bean(besa, DataSource.class).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica"); // published text is changed, which nobody may
            sql.execute("""
                    update plans.measure_owner o set unit = u.id
                    from (
                        select o.measure, o.institution,
                            (row_number() over (partition by o.institution order by p.id, m.id) - 1) / %d + 1 as number
                        from plans.plan p
                        join plans.measure m on m.plan_version = p.published_version
                        join plans.measure_owner o on o.measure = m.id) shared
                    join directory.unit u on u.institution = shared.institution
                        and u.code = 'unit-' || lpad(least(shared.number, %d)::text, 2, '0')
                    where o.measure = shared.measure and o.institution = shared.institution
                    """.formatted(MEASURES_OF_A_UNIT, Math.ceilDiv(ScaleSite.MEASURES, MEASURES_OF_A_UNIT)));
            sql.execute("set session_replication_role = origin");
            sql.execute("select plans.renew_course(id) from plans.plan");
            sql.execute("vacuum analyze");
        }
    }

    private void askAll() {
        long begin = System.nanoTime();
        Period period = bean(besa, NewPeriods.class)
                .open(NewPeriod.ofKind(Span.YEAR, LocalDate.of(2027, 1, 1), "integrity-plan"), LOADER);
        System.out.printf("Opened %s in %.2f s%n", period.slug(), (System.nanoTime() - begin) / 1e9);
    }
}
