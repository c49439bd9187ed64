package org.besa.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything other modules may ask of or do to plans.
@Component
public class Plans {

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final PlanTree tree;
    private final PlanKinds kinds;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            PlanVersionRepository versions,
            PlanTree tree,
            PlanKinds kinds,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tree = tree;
        this.kinds = kinds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The plan of an id.
    ///
    /// @throws Problem when there is none
    public Plan plan(UUID id) {
        return plans.findById(id).orElseThrow(Problem::notFound);
    }

    public Optional<Plan> findBySlug(String slug) {
        return plans.findBySlug(slug);
    }

    /// The versions of a plan, first to last.
    public List<PlanVersion> listVersions(UUID plan) {
        return versions.findByPlanOrderByNumber(plan);
    }

    public Optional<PlanVersion> findDraft(UUID plan) {
        return versions.findByPlanAndState(plan, State.DRAFT);
    }

    /// Makes a new plan with a first version, a draft that only its institution and the coordinator see.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when the actor may not edit its plans
    @Transactional
    public PlanVersion draft(NewPlan newPlan, PlanContent content, Actor actor) {
        actor.require("plans.edit", newPlan.institution());
        String kind = kinds.kind(newPlan.kind()).code();
        String slug = freeSlug(newPlan.slug() == null ? content.title().in(Language.SQ) : newPlan.slug(), kind);
        Plan plan = plans.save(new Plan(Ids.next(), null, slug, kind, newPlan.institution(), clock.instant(), null));
        PlanVersion draft = versions.save(new PlanVersion(
                Ids.next(),
                null,
                plan.id(),
                1,
                content.title(),
                content.summary(),
                content.periodStart(),
                content.periodEnd(),
                State.DRAFT,
                null,
                null,
                null,
                null,
                newPlan.importId()));
        tree.write(draft.id(), content);
        audit.note(actor, "plans.drafted", plan.id(), Map.of("slug", slug, "version", draft.number()));
        return draft;
    }

    /// The address that a new plan of this title would get.
    ///
    /// @param kind code of its [PlanKind]
    public String proposedSlug(LocalizedText title, String kind) {
        return freeSlug(title.in(Language.SQ), kind);
    }

    private String freeSlug(String wished, String kind) {
        return Slugs.unique(
                Slugs.slug(wished, kind), name -> plans.findBySlug(name).isPresent());
    }

    /// Makes the draft of a plan the version that the public sees.
    ///
    /// @param act the decision that approved it, null when it is published without one
    /// @throws Problem when there is no draft
    @Transactional
    public PlanVersion publish(UUID planId, @Nullable Act act, Actor actor) {
        return publish(planId, act, clock.instant(), actor);
    }

    /// The same for a plan that the public has known since `at`, before it was kept here.
    @Transactional
    public PlanVersion publish(UUID planId, @Nullable Act act, Instant at, Actor actor) {
        Plan plan = plans.findForChange(planId).orElseThrow(Problem::notFound);
        actor.require("plans.publish", plan.institution());
        PlanVersion draft =
                findDraft(planId).orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft"));
        versions.findByPlanAndState(planId, State.PUBLISHED).ifPresent(old -> versions.save(old.superseded()));
        PlanVersion published = versions.save(draft.published(act, at));
        plans.save(plan.published(published.id()));
        audit.note(actor, "plans.published", planId, Map.of("slug", plan.slug(), "version", published.number()));
        events.publishEvent(new PlanPublished(planId, published.id(), clock.instant()));
        return published;
    }

    /// Removes a plan that was never published.
    ///
    /// @throws Problem when any version of it was published
    @Transactional
    public void deleteDraft(UUID planId, Actor actor) {
        Plan plan = plans.findForChange(planId).orElseThrow(Problem::notFound);
        actor.require("plans.edit", plan.institution());
        if (plan.publishedVersion() != null) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.already-published");
        }
        versions.deleteAll(versions.findByPlanOrderByNumber(planId));
        plans.delete(plan);
        audit.note(actor, "plans.draft-deleted", planId, Map.of("slug", plan.slug()));
    }
}
