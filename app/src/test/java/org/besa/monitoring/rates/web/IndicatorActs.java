package org.besa.monitoring.rates.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Span;
import org.besa.monitoring.rates.GoalIndicators;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.besa.testing.DeskActs;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.springframework.context.ApplicationContext;

/// Every act on indicators of goals and on assessments from outside.
public final class IndicatorActs extends DeskActs {

    public IndicatorActs(ApplicationContext application, UUID institution) {
        super(application, institution);
    }

    @Override
    protected void perform() throws Exception {
        Unit unit =
                TestInstitutions.unit(bean(Institutions.class), institution, "treguesit", "Treguesit", "Indicators");
        PlanVersion plan = PublishedPlans.of(application)
                .publish(
                        "plani-me-tregues",
                        "strategy-action-plan",
                        institution,
                        FullPlan.content(institution, unit.id()));
        Period period = bean(NewPeriods.class)
                .open(NewPeriod.ofPlan(Span.YEAR, LocalDate.of(2027, 1, 1), plan.plan()), TestActors.coordinator());
        Actor coordinator = actor;
        actor = TestActors.of(institution);
        path = "/desk/periods/" + period.id() + "/indicators/" + plan.plan();
        act(
                "/desk/periods/{id}/indicators/{plan}",
                "monitoring.indicator-entered",
                form("").param("indicator", "A-1").param("value", "47,5"));
        actor = coordinator;
        String seen = bean(GoalIndicators.class).list(period).stream()
                .filter(one -> one.indicator().equals("A-1"))
                .map(one -> String.valueOf(one.enteredAt()))
                .findFirst()
                .orElseThrow();
        act(
                "/desk/periods/{id}/indicators/{plan}/verification",
                "monitoring.indicator-verified",
                form("/verification").param("indicator", "A-1").param("seen", seen));
        UUID promise = bean(Plans.class).content(plan).measures().getFirst().promise();
        actor = TestActors.of(institution, new UUID(8, 8), "Monitor", Set.of("monitoring.assess"));
        path = "";
        act(
                "/desk/assessments/{promise}",
                "monitoring.assessed",
                form("/desk/assessments/" + promise)
                        .param("scale", "early-results")
                        .param("value", "MODERATE"));
        actor = coordinator;
    }
}
