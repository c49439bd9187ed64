package org.besa.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything other modules may ask of or do to plans and their drafts. What is decided about them: [Approvals].
@Component
public class Plans {

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final PlanTree tree;
    private final StoredContent contents;
    private final PromiseAddresses addresses;
    private final PlanKinds kinds;
    private final VersionAuthors authors;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            PlanVersionRepository versions,
            PlanTree tree,
            StoredContent contents,
            PromiseAddresses addresses,
            PlanKinds kinds,
            VersionAuthors authors,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tree = tree;
        this.contents = contents;
        this.addresses = addresses;
        this.kinds = kinds;
        this.authors = authors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The plan of an id.
    ///
    /// @throws Problem when there is none
    public Plan plan(UUID id) {
        return plans.findById(id).orElseThrow(Problem::notFound);
    }

    public Optional<Plan> findPlan(UUID id) {
        return plans.findById(id);
    }

    public Optional<Plan> findBySlug(String slug) {
        return plans.findBySlug(slug);
    }

    /// The versions of a plan, first to last.
    public List<PlanVersion> listVersions(UUID plan) {
        return versions.findByPlanOrderByNumber(plan);
    }

    /// The version of an id.
    ///
    /// @throws Problem when there is none
    public PlanVersion version(UUID id) {
        return versions.findById(id).orElseThrow(Problem::notFound);
    }

    /// The version that is not public yet: a draft, in review or approved.
    public Optional<PlanVersion> findOpen(UUID plan) {
        return versions.findOpen(plan);
    }

    /// Everything a version says, with what the public may not read.
    public PlanContent content(PlanVersion version) {
        return contents.read(version.id());
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
        PlanVersion draft = versions.save(
                PlanVersion.draft(Ids.next(), plan.id(), 1, content, LocalizedText.EMPTY, newPlan.importId()));
        tree.write(draft, content);
        authors.note(draft.id(), actor);
        authors.noteImport(draft.id(), newPlan.importId());
        note(actor, "plans.drafted", plan, draft, Details.NONE);
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

    /// Begins an amendment of a published plan: a draft that says what the plan says, to be changed.
    ///
    /// @param reason why it is amended, for the public
    /// @throws Problem when it was never published, an amendment is open already, or no reason is given
    @Transactional
    public PlanVersion amend(UUID planId, LocalizedText reason, Actor actor) {
        Plan plan = changing(planId, actor);
        UUID published = plan.publishedVersion();
        if (published == null) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.not-published");
        }
        if (versions.findOpen(planId).isPresent()) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.amended-already");
        }
        if (reason.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.no-reason");
        }
        PlanContent content = contents.read(published);
        int number = versions.findByPlanOrderByNumber(planId).getLast().number() + 1;
        PlanVersion draft = versions.save(PlanVersion.draft(Ids.next(), planId, number, content, reason, null));
        tree.write(draft, content);
        note(actor, "plans.amendment-begun", plan, draft, Details.NONE.because(reason.in(Language.SQ)));
        return draft;
    }

    /// Rewrites the draft of a plan as a whole. Measures that keep their promise stay the same promise.
    ///
    /// @throws Problem when there is no draft
    @Transactional
    public PlanVersion rewrite(UUID planId, UnaryOperator<PlanContent> change, Actor actor) {
        return rewrite(planId, (draft, content) -> change.apply(content), actor);
    }

    /// Rewrites the draft of a plan, knowing which version it is. Nobody else changes the plan meanwhile.
    ///
    /// @throws Problem when there is no draft
    @Transactional
    public PlanVersion rewrite(UUID planId, BiFunction<PlanVersion, PlanContent, PlanContent> change, Actor actor) {
        Plan plan = changing(planId, actor);
        PlanVersion draft = versions.findOpen(planId)
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft"));
        PlanContent before = contents.read(draft.id());
        PlanContent content = change.apply(draft, before);
        PlanVersion rewritten = versions.save(draft.rewritten(content));
        tree.rewrite(rewritten, before, content);
        addresses.forgetUnused(planId);
        authors.note(rewritten.id(), actor);
        note(actor, "plans.draft-rewritten", plan, rewritten, Details.changed(before.shareable(), content.shareable()));
        return rewritten;
    }

    /// Removes the draft of a plan: the whole plan when it was never published, else the amendment alone.
    ///
    /// @throws Problem when there is no draft or it was approved before
    @Transactional
    public void deleteDraft(UUID planId, Actor actor) {
        Plan plan = changing(planId, actor);
        PlanVersion draft = versions.findOpen(planId)
                .filter(open -> open.state().isOpen())
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "plans.problem.already-published"));
        if (wasApproved(draft)) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.approved-before");
        }
        versions.delete(draft);
        addresses.forgetUnused(planId);
        if (plan.publishedVersion() == null) {
            plans.delete(plan);
        }
        note(actor, "plans.draft-deleted", plan, draft, Details.NONE);
    }

    private void note(Actor actor, String act, Plan plan, PlanVersion version, Details details) {
        audit.note(
                actor, act, plan.subject().called(version.title()), details.with(Map.of("version", version.number())));
    }

    private boolean wasApproved(PlanVersion draft) {
        return jdbc.sql("select exists (select from plans.frozen_version where plan_version = :version)")
                .param("version", draft.id())
                .query(Boolean.class)
                .single();
    }

    private Plan changing(UUID planId, Actor actor) {
        Plan plan = plans.findForChange(planId).orElseThrow(Problem::notFound);
        actor.require("plans.edit", plan.place());
        return plan;
    }
}
