package org.besa.plans.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Directory;
import org.besa.directory.Institutions;
import org.besa.plans.FrozenPlan;
import org.besa.plans.FrozenVersions;
import org.besa.plans.NewPlan;
import org.besa.plans.Plan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanKinds;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OrderChange;
import org.besa.plans.files.ReadForm;
import org.besa.plans.imports.FormStanding.Way;
import org.besa.plans.imports.PlanImport.State;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that Besa gave out and that came back: what differs from what it has now, and the drafts made of them.
/// Each can be taken back ([ImportedPlans#undo]).
@Component
public class ImportedForms {

    private final Imports imports;
    private final ImportRepository repository;
    private final FormRecords forms;
    private final Plans plans;
    private final Drafts drafts;
    private final FrozenVersions frozen;
    private final PlanKinds kinds;
    private final Institutions institutions;
    private final AuditTrail audit;

    ImportedForms(
            Imports imports,
            ImportRepository repository,
            FormRecords forms,
            Plans plans,
            Drafts drafts,
            FrozenVersions frozen,
            PlanKinds kinds,
            Institutions institutions,
            AuditTrail audit) {
        this.imports = imports;
        this.repository = repository;
        this.forms = forms;
        this.plans = plans;
        this.drafts = drafts;
        this.frozen = frozen;
        this.kinds = kinds;
        this.institutions = institutions;
        this.audit = audit;
    }

    /// The form of an import beside the plan it was made of.
    ///
    /// @throws Problem when the import is none of a form
    public FormStanding standing(PlanImport planImport, Actor actor) {
        ReadForm form = forms.find(planImport.id()).orElseThrow(Problem::notFound);
        Plan plan = plans.findPlan(form.plan().plan())
                .filter(found -> actor.may("plans.edit", found.institution()))
                .orElse(null);
        PlanVersion version = plan == null
                ? null
                : plans.findOpen(plan.id()).or(() -> findInForce(plan)).orElse(null);
        return version == null || plan == null
                ? asNew(form, planImport.institution(), actor)
                : ofPlan(form, plan, version, actor);
    }

    /// Why the form of an import cannot be understood, with places; empty for other imports.
    public List<LocalizedText> faults(PlanImport planImport) {
        return forms.faults(planImport.id());
    }

    /// The kind of a form's plan, when it is known here.
    public Optional<PlanKind> kind(ReadForm form) {
        return kinds.list().stream()
                .filter(kind -> kind.code().equals(form.plan().kind()))
                .findFirst();
    }

    /// The address that a new plan of the form would get.
    public String proposedSlug(ReadForm form) {
        return plans.proposedSlug(form.plan().content().title(), form.plan().kind());
    }

    /// Makes a new plan of a form: a draft of the import's institution, with promises of its own.
    ///
    /// @param slug the address wished for; null to make it from the title
    /// @throws Problem when its kind is not known here or it was saved already
    @Transactional
    public PlanVersion draft(UUID id, @Nullable String slug, Actor actor) {
        PlanImport found = unsaved(id, actor);
        ReadForm form = forms.find(id).orElseThrow(Problem::notFound);
        if (kind(form).isEmpty()) {
            throw new Problem(
                    Problem.Kind.INVALID, "desk.form.unknown-kind", form.plan().kind());
        }
        PlanContent content = asNew(form, found.institution(), actor).content();
        PlanVersion draft = plans.draft(new NewPlan(slug, form.plan().kind(), found.institution(), id), content, actor);
        return saved(found, draft, null, "new", actor);
    }

    /// Begins an amendment that says what the form says. Measures stay the promises that they are.
    ///
    /// @param reason why the plan is amended, for the public
    /// @param seen the state of the plan on which the person decided
    /// @throws Problem when that state is no longer, or no reason is given
    @Transactional
    public PlanVersion amend(UUID id, LocalizedText reason, String seen, Actor actor) {
        PlanImport found = unsaved(id, actor);
        FormStanding standing = asSeen(found, seen, Way.AMENDMENT, actor);
        plans.amend(standing.form().plan().plan(), reason, actor);
        return saved(found, rewritten(standing, actor), null, "amendment", actor);
    }

    /// Has the open draft of the form's plan say what the form says; what it said before is kept to go back to.
    ///
    /// @param seen the state of the draft on which the person decided
    /// @throws Problem when that state is no longer
    @Transactional
    public PlanVersion replace(UUID id, String seen, Actor actor) {
        PlanImport found = unsaved(id, actor);
        FormStanding standing = asSeen(found, seen, Way.REPLACEMENT, actor);
        UUID plan = standing.form().plan().plan();
        PlanContent before = plans.content(plans.findOpen(plan).orElseThrow(Problem::notFound));
        return saved(found, rewritten(standing, actor), before, "replacement", actor);
    }

    private PlanVersion rewritten(FormStanding standing, Actor actor) {
        UUID plan = standing.form().plan().plan();
        drafts.change(plan, new OrderChange.Replace(standing.content()), actor);
        return plans.findOpen(plan).orElseThrow();
    }

    private Optional<PlanVersion> findInForce(Plan plan) {
        return plans.listVersions(plan.id()).stream()
                .filter(version -> version.id().equals(plan.publishedVersion()))
                .findFirst();
    }

    private FormStanding asNew(ReadForm form, UUID institution, Actor actor) {
        Directory directory = institutions.directory();
        FormOwnersHere owners = new FormOwnersHere(form.plan(), directory, institution, null, actor);
        PlanContent content = owners.in(form.plan().content());
        FrozenPlan proposed =
                form.plan().saying(content, form.plan().kind(), directory).forThePublic();
        return new FormStanding(form, content, null, null, null, proposed, false, owners.unknown());
    }

    private FormStanding ofPlan(ReadForm form, Plan plan, PlanVersion version, Actor actor) {
        Directory directory = institutions.directory();
        PlanContent stands = plans.content(version);
        FormOwnersHere owners = new FormOwnersHere(form.plan(), directory, plan.institution(), stands, actor);
        PlanContent inForce = findInForce(plan).map(plans::content).orElse(stands);
        PlanContent content = owners.in(form.beside(stands, inForce));
        boolean exact = frozen.findEdition(plan.slug(), form.plan().version())
                .filter(edition -> edition.sha256().equals(form.digest()))
                .isPresent();
        return new FormStanding(
                form,
                content,
                plan,
                version,
                form.plan().saying(stands, plan.kind(), directory).forThePublic(),
                form.plan().saying(content, plan.kind(), directory).forThePublic(),
                exact,
                owners.unknown());
    }

    private PlanImport unsaved(UUID id, Actor actor) {
        PlanImport found = imports.forChange(id, actor);
        if (found.isSaved() || found.state() != State.FORM) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.problem.saved-already");
        }
        return found;
    }

    private FormStanding asSeen(PlanImport found, String seen, Way way, Actor actor) {
        FormStanding standing = standing(found, actor);
        if (standing.way() != way || !standing.seen().equals(seen)) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.form.changed");
        }
        return standing;
    }

    private PlanVersion saved(
            PlanImport found, PlanVersion draft, @Nullable PlanContent replaced, String way, Actor actor) {
        forms.made(found.id(), plans.content(draft), replaced);
        repository.save(found.savedAs(draft.plan()));
        audit.note(
                actor, "plans.import-saved", found.subject(), Details.facts(Map.of("plan", draft.plan(), "as", way)));
        return draft;
    }
}
