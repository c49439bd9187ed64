package org.besa.plans.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.NewPlan;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanKinds;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.imports.PlanImport.State;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Draft plans made of imports, and taken back whole while they are drafts.
@Component
public class ImportedPlans {

    private final Imports imports;
    private final ImportRepository repository;
    private final Corrections corrections;
    private final FormRecords forms;
    private final Plans plans;
    private final PlanKinds kinds;
    private final AuditTrail audit;

    ImportedPlans(
            Imports imports,
            ImportRepository repository,
            Corrections corrections,
            FormRecords forms,
            Plans plans,
            PlanKinds kinds,
            AuditTrail audit) {
        this.imports = imports;
        this.repository = repository;
        this.corrections = corrections;
        this.forms = forms;
        this.plans = plans;
        this.kinds = kinds;
        this.audit = audit;
    }

    /// Makes a draft plan of an import.
    ///
    /// @param slug the address wished for; null to make it from the title
    /// @param keep rows that wait for a decision and that this person keeps as they are
    /// @throws Problem when other rows or texts still wait, it has no title or no rows, or it was saved already
    @Transactional
    public PlanVersion save(UUID id, @Nullable String slug, List<String> keep, Actor actor) {
        PlanImport ready = imports.forChange(id, actor);
        if (ready.isSaved() || ready.state() != State.READY) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.problem.saved-already");
        }
        WorkingCopy copy = imports.copy(ready);
        if (!keep.isEmpty()) {
            copy = corrections.correct(id, new Correction.AcceptAll(keep), actor);
            ready = imports.forChange(id, actor);
        }
        if (copy.waiting() > 0) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.waiting", copy.waiting());
        }
        if (copy.head().title().isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.no-title");
        }
        if (copy.rowsIn().isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.no-rows");
        }
        String kind = copy.head().kind();
        PlanContent content = PlanOfCopy.content(copy, kinds.kind(kind));
        PlanVersion draft = plans.draft(new NewPlan(slug, kind, ready.institution(), id), content, actor);
        repository.save(ready.savedAs(draft.plan()));
        audit.note(actor, "plans.import-saved", ready.subject(), Details.facts(Map.of("plan", draft.plan())));
        return draft;
    }

    /// The address that the plan of a copy would get.
    public String proposedSlug(WorkingCopy copy) {
        return plans.proposedSlug(copy.head().title(), copy.head().kind());
    }

    /// Takes a draft plan back: the plan is deleted, the import can be corrected again with nothing lost. A draft
    /// that was replaced by a form says again what it said.
    ///
    /// @throws Problem when the plan was published meanwhile, there is none, or one made of a form was edited since
    @Transactional
    public void undo(UUID id, Actor actor) {
        PlanImport saved = imports.forChange(id, actor);
        UUID made = saved.plan();
        if (made == null) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.problem.nothing-to-undo");
        }
        Plan plan = plans.plan(made);
        repository.save(saved.savedAs(null));
        if (saved.state() == State.FORM) {
            requireAsMade(saved, plan);
        }
        forms.findReplaced(id)
                .ifPresentOrElse(
                        before -> plans.rewrite(plan.id(), now -> before, actor),
                        () -> plans.deleteDraft(plan.id(), actor));
        audit.note(
                actor,
                "plans.import-undone",
                saved.subject(),
                Details.facts(Map.of("plan", made, "slug", plan.slug())));
    }

    private void requireAsMade(PlanImport saved, Plan plan) {
        boolean asMade = plans.findOpen(plan.id())
                .filter(open -> forms.isAsMade(saved.id(), plans.content(open)))
                .isPresent();
        if (!asMade) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.form.edited-since");
        }
    }
}
