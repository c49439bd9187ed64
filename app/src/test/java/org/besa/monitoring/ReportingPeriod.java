package org.besa.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanVersion;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.springframework.context.ApplicationContext;

/// A ministry with a plan of which a period reports, and what people do in that period, for tests.
///
/// The period asks for "A.1", which is late, "A.2", which is due, and "A.3" and "A.4", which go on. A unit answers for
/// the first two, the whole ministry for the others.
public final class ReportingPeriod {

    private final ApplicationContext application;
    private final Institution ministry;
    private final Unit unit;
    private final PlanVersion plan;
    private final Period period;

    private ReportingPeriod(ApplicationContext application, Span span, LocalDate starts) {
        this.application = application;
        Institutions institutions = application.getBean(Institutions.class);
        this.ministry = TestInstitutions.ministry(institutions, "ministria", "Ministria e provës", "Trial ministry");
        this.unit = TestInstitutions.unit(institutions, ministry.id(), "njesia", "Njësia", "The unit");
        this.plan = PublishedPlans.of(application)
                .publish("plani", "integrity-plan", ministry.id(), content(ministry.id(), unit.id()));
        this.period = open(span, starts);
    }

    /// The first half of 2027.
    public static ReportingPeriod make(ApplicationContext application) {
        return make(application, Span.HALF_YEAR, LocalDate.of(2027, 1, 1));
    }

    public static ReportingPeriod make(ApplicationContext application, Span span, LocalDate starts) {
        return new ReportingPeriod(application, span, starts);
    }

    private static PlanContent content(UUID ministry, UUID unit) {
        Owner ofUnit = new Owner(Owner.Role.LEAD, ministry, unit, LocalizedText.of("Njësia", "The unit"));
        Owner whole = new Owner(Owner.Role.LEAD, ministry, null, LocalizedText.of("Ministria", "The ministry"));
        return ContentBuilder.plan()
                .measure("A.1", LocalizedText.of("Masa e vonuar", "The late measure"), "December 2026", ofUnit)
                .measure("A.2", LocalizedText.of("Masa me afat", "The due measure"), "31 March 2027", ofUnit)
                .measure("A.3", LocalizedText.of("Masa e mëvonshme", "The later measure"), "December 2028", whole)
                .measure("A.4", LocalizedText.of("Masa e vazhdueshme", "The ongoing measure"), "ongoing", whole)
                .build();
    }

    /// Opens another period of the plan.
    public Period open(Span span, LocalDate starts) {
        return application
                .getBean(NewPeriods.class)
                .open(NewPeriod.ofPlan(span, starts, plan.plan()), TestActors.coordinator());
    }

    /// Publishes an amendment of the plan.
    public void amend(Instant at, UnaryOperator<PlanContent> change) {
        PublishedPlans.of(application).amend(plan.plan(), at, change);
    }

    public Institution ministry() {
        return ministry;
    }

    public Unit unit() {
        return unit;
    }

    public PlanVersion plan() {
        return plan;
    }

    public Period period() {
        return period;
    }

    /// Who reports for the unit.
    public Actor reporter() {
        return TestActors.reporter(ministry.id(), unit.id());
    }

    /// Who reports for the whole ministry.
    public Actor colleague() {
        return TestActors.of(ministry.id());
    }

    /// The report of a measure, as it stands.
    public StatusReport report(String code) {
        return Said.of(reports(), period.id(), code);
    }

    private StatusReports reports() {
        return application.getBean(StatusReports.class);
    }

    /// Says something of a measure and hands it in.
    public StatusReport handIn(String code, Progress said, Actor reporter) {
        StatusReport report = report(code);
        reports().save(report.id(), said, report.writing(), reporter);
        return application.getBean(Submissions.class).submit(report.id(), reporter);
    }

    /// The secretariat decides about the report of a measure, as it stands.
    public StatusReport decide(String code, Verification decision) {
        StatusReport report = report(code);
        return application
                .getBean(Verifications.class)
                .decide(report.id(), report.version(), decision, TestActors.coordinator());
    }
}
