package org.besa.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.Approvals;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;

/// A ministry with a plan of which a period reports, for tests.
///
/// @param unit answers for "A.1" and "A.2"
public record ReportingPeriod(Institution ministry, Unit unit, PlanVersion plan, Period period) {

    /// Makes one; a test imports it.
    public record Maker(Institutions institutions, Plans plans, Approvals approvals, Periods periods) {

        /// The first half of 2027, with measures that are late, due, going on, and not begun.
        public ReportingPeriod make() {
            return make(Span.HALF_YEAR, LocalDate.of(2027, 1, 1));
        }

        public ReportingPeriod make(Span span, LocalDate starts) {
            Institution ministry =
                    TestInstitutions.ministry(institutions, "ministria", "Ministria e provës", "Trial ministry");
            Unit unit = TestInstitutions.unit(institutions, ministry.id(), "njesia", "Njësia", "The unit");
            PlanVersion plan = new PublishedPlans(plans, approvals)
                    .publish("plani", "integrity-plan", ministry.id(), content(ministry.id(), unit.id()));
            Period period = periods.open(NewPeriod.ofPlan(span, starts, plan.plan()), TestActors.coordinator());
            return new ReportingPeriod(ministry, unit, plan, period);
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
    }
}
