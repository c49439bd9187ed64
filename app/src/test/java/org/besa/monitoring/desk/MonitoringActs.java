package org.besa.monitoring.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanVersion;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.DeskActs;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/// Every act on reporting periods and reports.
public final class MonitoringActs extends DeskActs {

    private final StatusReports reports;

    public MonitoringActs(ApplicationContext application, UUID institution) {
        super(application, institution);
        this.reports = bean(StatusReports.class);
    }

    @Override
    protected void perform() throws Exception {
        PlanVersion plan = PublishedPlans.of(application)
                .publish(
                        "plani-qe-raporton",
                        "integrity-plan",
                        institution,
                        ContentBuilder.plan()
                                .measure(
                                        "M.1",
                                        LocalizedText.of("Masa e vazhdueshme", "The ongoing measure"),
                                        "ongoing",
                                        new Owner(
                                                Owner.Role.LEAD,
                                                institution,
                                                null,
                                                LocalizedText.of("Institucioni", "The institution")))
                                .build());
        path = "";
        act(
                "/desk/periods",
                "monitoring.period-opened",
                form("/desk/periods")
                        .param("of", "plan:" + plan.plan())
                        .param("span", "YEAR")
                        .param("starts", "2027-01-01"));
        Period period = bean(NewPeriods.class)
                .open(
                        NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2027, 1, 1), plan.plan()),
                        TestActors.coordinator());
        theSheet(period);
        theReport(Said.of(reports, period.id(), "M.1"));
        path = "/desk/periods/" + period.id();
        act(
                "/desk/periods/{id}/calendar",
                "monitoring.calendar-moved",
                form("/calendar").param("stage.REPORTS_IN", "2027-07-30").param("reason", "Holidays"));
        act("/desk/periods/{id}/closure", "monitoring.period-closed", form("/closure"));
    }

    private void theSheet(Period period) throws Exception {
        Actor keeper = actor;
        actor = TestActors.of(institution);
        act(
                "/desk/periods/{id}/sheet",
                "monitoring.sheet-begun",
                multipart("/sq/desk/periods/" + period.id() + "/sheet")
                        .file(new MockMultipartFile(
                                "file", "r.csv", null, "Kodi\nM.1\n".getBytes(StandardCharsets.UTF_8))));
        path = jdbc.sql("select '/desk/sheets/' || id from monitoring.sheet_upload")
                .query(String.class)
                .single();
        act("/desk/sheets/{id}/application", "monitoring.sheet-applied", form("/application"));
        actor = keeper;
    }

    private void theReport(StatusReport report) throws Exception {
        Actor verifier = actor;
        path = "/desk/reports/" + report.id();
        actor = TestActors.of(institution);
        act(
                "/desk/reports/{id}",
                "monitoring.report-written",
                form("").param("status", "ONGOING_ON_SCHEDULE").param("done.1.sq", "Puna vazhdon"));
        bean(Submissions.class).submit(report.id(), actor);
        act("/desk/reports/{id}/retraction", "monitoring.report-taken-back", form("/retraction"));
        StatusReport in = bean(Submissions.class).submit(report.id(), actor);
        actor = verifier;
        act(
                "/desk/reports/{id}/verdict",
                "monitoring.report-accepted",
                form("/verdict").param("decision", "accept").param("version", String.valueOf(in.version())));
    }
}
