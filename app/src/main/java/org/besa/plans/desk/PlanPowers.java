package org.besa.plans.desk;

import org.besa.plans.Plan;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.security.Actor;

/// What somebody may do with a plan, for its pages: nobody meets a button that would be refused.
///
/// @param seesTrail whether they may read its history
/// @param seesWho whether they may know who else may do what
/// @param wrote whether they wrote in its latest version, and so leave its approval to others
public record PlanPowers(
        boolean edits, boolean approves, boolean publishes, boolean wrote, boolean seesTrail, boolean seesWho) {

    static PlanPowers of(Plan plan, boolean wrote, Actor actor) {
        return new PlanPowers(
                actor.may("plans.edit", plan.place()),
                actor.may("plans.approve", plan.place()),
                actor.may("plans.publish", plan.place()),
                wrote,
                actor.may("audit.read", plan.place()),
                actor.may("access.people", plan.place()));
    }

    /// Whether they see a plan whose latest version is in this state.
    static boolean sees(Plan plan, State latest, Actor actor) {
        return actor.may("plans.read", plan.place())
                || (latest != State.DRAFT && actor.may("plans.review", plan.place()));
    }

    /// Whether they may approve the version as it stands.
    public boolean mayApprove() {
        return approves && !wrote;
    }
}
