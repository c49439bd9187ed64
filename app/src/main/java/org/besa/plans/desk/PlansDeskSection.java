package org.besa.plans.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskLink;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": plans that wait for this person, those that wait for a decision of theirs first.
@Component
class PlansDeskSection implements DeskSection {

    private final DeskPlans plans;
    private final Templates templates;

    PlansDeskSection(DeskPlans plans, Templates templates) {
        this.plans = plans;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Content content(Page page, Actor actor) {
        if (!readsPlans(actor)) {
            return output -> {};
        }
        boolean decides = actor.may("plans.approve") || actor.may("plans.publish");
        List<WaitingPlan> open = plans.listWaiting(page.language().code(), actor);
        return templates.content(
                "desk/my_plans",
                page,
                Map.of(
                        "decisions",
                        open.stream()
                                .filter(plan -> decides && plan.state() != State.DRAFT)
                                .toList(),
                        "others",
                        open.stream()
                                .filter(plan -> !decides || plan.state() == State.DRAFT)
                                .toList()));
    }

    @Override
    public List<DeskLink> links(Page page, Actor actor) {
        List<DeskLink> links = new ArrayList<>();
        if (readsPlans(actor)) {
            links.add(new DeskLink(page.text("desk.plans.all"), "/desk/plans"));
        }
        if (actor.may("plans.edit")) {
            links.add(new DeskLink(page.text("desk.draft.new-plan"), "/desk/plans/new"));
        }
        return links;
    }

    private static boolean readsPlans(Actor actor) {
        return actor.may("plans.read") || actor.may("plans.review");
    }
}
