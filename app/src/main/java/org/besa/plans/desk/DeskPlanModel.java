package org.besa.plans.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.FrozenVersions;
import org.besa.plans.Gap;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanKinds;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.RestrictedViews;
import org.besa.plans.comparison.PlanComparison;
import org.besa.plans.editing.Drafts;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What every page about a plan in the workspace shows.
@Component
public class DeskPlanModel {

    private final Plans plans;
    private final FrozenVersions frozen;
    private final DeskPlans reader;
    private final Institutions institutions;
    private final PlanKinds kinds;
    private final Drafts drafts;
    private final Approvals approvals;
    private final RestrictedViews restricted;

    DeskPlanModel(
            Plans plans,
            FrozenVersions frozen,
            DeskPlans reader,
            Institutions institutions,
            PlanKinds kinds,
            Drafts drafts,
            Approvals approvals,
            RestrictedViews restricted) {
        this.plans = plans;
        this.frozen = frozen;
        this.reader = reader;
        this.institutions = institutions;
        this.kinds = kinds;
        this.drafts = drafts;
        this.approvals = approvals;
        this.restricted = restricted;
    }

    /// Fills a page about a plan.
    ///
    /// @throws Problem when there is none that this person may see
    public DeskPlan fill(UUID id, Actor actor, Model model) {
        Plan plan = plans.plan(id);
        PlanVersion latest = plans.listVersions(id).getLast();
        if (!PlanPowers.sees(plan, latest.state(), actor)) {
            throw Problem.notFound();
        }
        PlanPowers powers = PlanPowers.of(plan, approvals.isWrittenBy(latest.id(), actor), actor);
        PlanKind kind = kinds.kind(plan.kind());
        DeskPlan shown = reader.draft(id);
        Optional<PlanVersion> open = plans.findOpen(id);
        List<DecisionLine> decisions = reader.listDecisions(id);
        model.addAttribute("plan", shown);
        model.addAttribute("kind", kind);
        model.addAttribute("institution", institutions.institution(plan.institution()));
        model.addAttribute("powers", powers);
        model.addAttribute("decisions", decisions);
        model.addAttribute("remarks", remarks(shown, decisions));
        PlanContent content = plans.content(latest);
        model.addAttribute("content", content);
        model.addAttribute("seesRestricted", restricted.show(plan, content, actor));
        open.ifPresent(version -> {
            model.addAttribute("gaps", Gap.listIn(content, kind));
            if (powers.edits()) {
                drafts.listEdits(id, actor).stream()
                        .filter(edit -> !edit.isUndone())
                        .findFirst()
                        .ifPresent(edit -> model.addAttribute("latestEdit", edit));
            }
            changes(version, content, plan).ifPresent(changes -> model.addAttribute("changes", changes));
            sinceApproval(version, content).ifPresent(changes -> model.addAttribute("sinceApproval", changes));
        });
        return shown;
    }

    /// The remarks of the last return of this version, until it is sent again.
    private static List<DecisionLine.Remark> remarks(DeskPlan plan, List<DecisionLine> decisions) {
        return decisions.stream()
                .filter(decision -> decision.number() == plan.number())
                .findFirst()
                .map(DecisionLine::remarks)
                .orElse(List.of());
    }

    private Optional<PlanComparison> changes(PlanVersion version, PlanContent content, Plan plan) {
        return plans.listVersions(plan.id()).stream()
                .filter(other -> other.id().equals(plan.publishedVersion()))
                .filter(other -> !other.id().equals(version.id()))
                .findFirst()
                .map(published -> PlanComparison.of(plans.content(published), content));
    }

    /// What changed since the version was approved and opened again; empty when it never was.
    private Optional<PlanComparison> sinceApproval(PlanVersion version, PlanContent content) {
        return version.approval() != null
                ? Optional.empty()
                : frozen.findApproved(version.id())
                        .map(document -> PlanComparison.of(document.plan().content(), content));
    }
}
