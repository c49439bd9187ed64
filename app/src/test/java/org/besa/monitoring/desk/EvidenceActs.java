package org.besa.monitoring.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.monitoring.Evidences;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every act on evidence.
public final class EvidenceActs extends DeskActs {

    private static final String EVIDENCE = "/desk/reports/{id}/evidence";

    public EvidenceActs(ApplicationContext application, UUID institution) {
        super(application, institution);
    }

    @Override
    protected void perform() throws Exception {
        Actor verifier = actor;
        StatusReports reports = bean(StatusReports.class);
        UUID report = report(reports);
        path = "/desk/reports/" + report + "/evidence";
        actor = TestActors.of(institution);
        act(EVIDENCE, "monitoring.evidence-added", described("").param("address", "https://qbz.gov.al/a"));
        String piece =
                "/" + bean(Evidences.class).list(report).getFirst().evidence().id();
        act(
                EVIDENCE + "/{evidence}",
                "monitoring.evidence-changed",
                described(piece).param("version", "0"));
        act(EVIDENCE + "/{evidence}/copy", "monitoring.page-asked", form(piece + "/copy"));
        act(EVIDENCE + "/{evidence}/removal", "monitoring.evidence-detached", form(piece + "/removal"));
        act(EVIDENCE + "/{evidence}/attachment", "monitoring.evidence-attached", form(piece + "/attachment"));
        reports.save(report, Said.onSchedule(), null, actor);
        bean(Submissions.class).submit(report, actor);
        actor = verifier;
        act(
                EVIDENCE + "/{evidence}/check",
                "monitoring.evidence-accepted",
                form(piece + "/check").param("decision", "accept"));
    }

    /// A description that is another one each time.
    private MockHttpServletRequestBuilder described(String below) {
        return form(below)
                .param("kind", "ACT")
                .param("title.sq", "Akti " + below.length())
                .param("access", "internal");
    }

    private UUID report(StatusReports reports) {
        Owner whole =
                new Owner(Owner.Role.LEAD, institution, null, LocalizedText.of("Institucioni", "The institution"));
        PlanVersion plan = PublishedPlans.of(application)
                .publish(
                        "plani-me-deshmi",
                        "integrity-plan",
                        institution,
                        ContentBuilder.plan()
                                .measure("M.1", LocalizedText.of("Masa", "The measure"), "ongoing", whole)
                                .build());
        UUID period = bean(NewPeriods.class)
                .open(NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2027, 1, 1), plan.plan()), actor)
                .id();
        return Said.of(reports, period, "M.1").id();
    }
}
