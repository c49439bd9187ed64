package org.besa.plans.editing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.NewPlan;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.PlanTemplates;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins plans by hand: from scratch, from a template, or from the plan of the last cycle.
@Component
public class NewPlans {

    private final Plans plans;
    private final PlanTemplates templates;

    NewPlans(Plans plans, PlanTemplates templates) {
        this.plans = plans;
        this.templates = templates;
    }

    /// Begins a plan, as a draft.
    ///
    /// @param kind code of the [org.besa.plans.PlanKind]
    /// @throws Problem when it has no title, or is to begin with something of another kind or institution
    @Transactional
    public PlanVersion begin(String kind, UUID institution, PlanHead head, Beginning beginning, Actor actor) {
        actor.require("plans.edit", institution);
        List<Group> groups = switch (beginning) {
            case Beginning.Scratch _ -> List.of();
            case Beginning.Template template -> ofTemplate(kind, template.code());
            case Beginning.Cycle cycle -> ofCycle(kind, institution, cycle.plan(), cycle.withMeasures());
        };
        return plans.draft(new NewPlan(null, kind, institution, null), SoundContent.require(head.over(groups)), actor);
    }

    private List<Group> ofTemplate(String kind, String code) {
        return templates
                .find(code)
                .filter(template -> template.kind().equals(kind))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "desk.problem.other-kind"))
                .begun();
    }

    private List<Group> ofCycle(String kind, UUID institution, UUID earlier, boolean withMeasures) {
        Plan plan = plans.findPlan(earlier)
                .filter(found -> found.institution().equals(institution))
                .filter(found -> found.kind().equals(kind))
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "desk.problem.other-plan"));
        return plans.content(current(plan)).groups().stream()
                .map(group -> group.withMeasures(
                        withMeasures
                                ? group.measures().stream().map(NewPlans::anew).toList()
                                : List.of()))
                .toList();
    }

    /// What the public sees of a plan, or the latest version when it sees none.
    private PlanVersion current(Plan plan) {
        List<PlanVersion> versions = plans.listVersions(plan.id());
        Optional<PlanVersion> published = versions.stream()
                .filter(version -> version.id().equals(plan.publishedVersion()))
                .findFirst();
        return published.orElseGet(versions::getLast);
    }

    /// The measure as a new promise: when it is due and what it costs is decided anew.
    private static MeasureContent anew(MeasureContent measure) {
        return new MeasureContent(
                null,
                measure.code(),
                measure.title(),
                measure.description(),
                measure.problems(),
                measure.owners(),
                null,
                WrittenDeadline.none(),
                measure.activities().stream().map(NewPlans::anew).toList(),
                measure.resources(),
                measure.indicators(),
                List.of(),
                measure.costless(),
                measure.marks(),
                measure.references());
    }

    private static Step anew(Step step) {
        return new Step(step.text(), null, WrittenDeadline.none(), step.deliverable(), step.owners());
    }
}
