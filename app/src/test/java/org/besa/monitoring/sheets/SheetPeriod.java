package org.besa.monitoring.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanVersion;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.testing.ContentBuilder;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.springframework.context.ApplicationContext;

/// A period of which one unit owes three reports: "1.1" has a step, an indicator and money, "1.2" is late, "1.3" goes
/// on.
///
/// @param reporter of the unit
public record SheetPeriod(UUID ministry, Period period, Actor reporter) {

    static SheetPeriod make(ApplicationContext application) {
        UUID ministry = TestInstitutions.ministry(
                        application.getBean(Institutions.class), "ministria", "Ministria e provës", "Trial ministry")
                .id();
        return make(ministry, application);
    }

    /// Makes one.
    ///
    /// @param ministry an institution without units
    public static SheetPeriod make(UUID ministry, ApplicationContext application) {
        Unit unit = TestInstitutions.unit(
                application.getBean(Institutions.class), ministry, "njesia", "Njësia", "The unit");
        Owner owner = new Owner(Owner.Role.LEAD, ministry, unit.id(), LocalizedText.of("Njësia", "The unit"));
        PlanContent content = ContentBuilder.plan()
                .measure("1.1", LocalizedText.of("Masa e parë", "The first measure"), "31 March 2027", owner)
                .measure("1.2", LocalizedText.of("Masa e dytë", "The second measure"), "December 2026", owner)
                .measure("1.3", LocalizedText.of("Masa e tretë", "The third measure"), "ongoing", owner)
                .build();
        PlanVersion plan =
                PublishedPlans.of(application).publish("plani", "integrity-plan", ministry, rich(content, owner));
        Period period = application
                .getBean(NewPeriods.class)
                .open(
                        NewPeriod.ofPlan(Span.HALF_YEAR, LocalDate.of(2027, 1, 1), plan.plan()),
                        TestActors.coordinator());
        return new SheetPeriod(ministry, period, TestActors.reporter(ministry, unit.id()));
    }

    /// An institution that owes nothing.
    static UUID another(Institutions institutions) {
        return TestInstitutions.ministry(institutions, "tjetra", "Ministria tjetër", "Another ministry")
                .id();
    }

    private static PlanContent rich(PlanContent content, Owner owner) {
        MeasureContent first = new MeasureContent(
                null,
                "1.1",
                LocalizedText.of("Masa e parë", "The first measure"),
                LocalizedText.EMPTY,
                List.of("risk"),
                List.of(owner),
                null,
                WrittenDeadline.of(
                        LocalizedText.in("en", "31 March 2027"),
                        new DeadlineGrammar().parse("31 March 2027", DeadlineHints.NONE)),
                List.of(Step.of(LocalizedText.of("Hartohet", "Draft it"), WrittenDeadline.none())),
                List.of(),
                List.of(new IndicatorText(
                        LocalizedText.of("Trajnime", "Trainings"),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        null)),
                List.of(new Budget(
                        2027,
                        LocalizedText.of("Buxheti i shtetit", "State budget"),
                        new BigDecimal("1200000"),
                        null,
                        null,
                        "ALL",
                        "1 200 000 lekë")),
                false,
                List.of(),
                List.of());
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> measure.code().equals("1.1") ? first : measure)
                        .toList()))
                .toList());
    }

    /// All that can be said of "1.1".
    static Progress everything() {
        return new Progress(
                "PARTIAL",
                50,
                List.of(
                        LocalizedText.of("Projekti\nështë gati", "The draft\nis ready"),
                        LocalizedText.in("sq", "=1+1 është dy")),
                List.of(Said.obstacle("FUNDING"), new Progress.Obstacle("OTHER", LocalizedText.in("sq", "'Zgjedhjet"))),
                LocalizedText.in("en", "-A meeting"),
                LocalDate.of(2027, 12, 31),
                LocalizedText.EMPTY,
                List.of(new Progress.StepProgress(1, "IMPLEMENTED", LocalizedText.of("Mbaroi", "Finished"))),
                List.of(new Progress.IndicatorValue(
                        1, new BigDecimal("12.5"), LocalizedText.in("sq", "nga dymbëdhjetë"))),
                List.of(
                        new Progress.Spending(
                                LocalizedText.of("Buxheti i shtetit", "State budget"),
                                new BigDecimal("1200000.5"),
                                "ALL"),
                        new Progress.Spending(LocalizedText.in("sq", "Donatori"), new BigDecimal("300"), "EUR")));
    }
}
