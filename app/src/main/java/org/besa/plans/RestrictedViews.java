package org.besa.plans;

import org.besa.plans.PlanContent.Visibility;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes who looked at problems that only the institution may know.
@Component
public class RestrictedViews {

    private final AuditTrail audit;

    RestrictedViews(AuditTrail audit) {
        this.audit = audit;
    }

    /// Called with what a page is about to show.
    ///
    /// @return whether the reader may see restricted problems
    @Transactional
    public boolean show(Plan plan, PlanContent content, Actor actor) {
        boolean sees = actor.may("plans.restricted", plan.place());
        if (sees
                && content.groups().stream()
                        .flatMap(group -> group.problems().stream())
                        .anyMatch(problem -> problem.visibility() == Visibility.RESTRICTED)) {
            audit.noteOnceADay(actor, "plans.restricted-seen", plan.subject().called(content.title()));
        }
        return sees;
    }
}
