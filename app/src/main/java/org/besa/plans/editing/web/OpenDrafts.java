package org.besa.plans.editing.web;

import java.util.UUID;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanKinds;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.RestrictedViews;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;

/// Opens drafts for the pages of the editor.
@Component
class OpenDrafts {

    private final Plans plans;
    private final PlanKinds kinds;
    private final RestrictedViews restricted;

    OpenDrafts(Plans plans, PlanKinds kinds, RestrictedViews restricted) {
        this.restricted = restricted;
        this.plans = plans;
        this.kinds = kinds;
    }

    /// The draft of a plan.
    ///
    /// @throws Problem when there is no plan that this person may edit, or nothing of it can be changed now
    Draft open(UUID id, Actor actor) {
        Plan plan = plans.plan(id);
        if (!actor.may("plans.edit", plan.place())) {
            throw Problem.notFound();
        }
        PlanVersion draft = plans.findOpen(id)
                .filter(version -> version.state() == PlanVersion.State.DRAFT)
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft"));
        PlanContent content = plans.content(draft);
        restricted.show(plan, content, actor);
        return new Draft(plan, draft, content, kinds.kind(plan.kind()), actor);
    }
}
