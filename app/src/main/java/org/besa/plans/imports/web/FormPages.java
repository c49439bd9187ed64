package org.besa.plans.imports.web;

import java.util.Optional;
import org.besa.directory.Institutions;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanKind;
import org.besa.plans.imports.FormStanding;
import org.besa.plans.imports.ImportedForms;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.web.Comparisons;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of a file that Besa gave out and that came back.
@Component
class FormPages {

    private final ImportedForms forms;
    private final Institutions institutions;
    private final Comparisons comparisons;
    private final ImportLines lines;

    FormPages(ImportedForms forms, Institutions institutions, Comparisons comparisons, ImportLines lines) {
        this.forms = forms;
        this.institutions = institutions;
        this.comparisons = comparisons;
        this.lines = lines;
    }

    /// Fills the page of an import before anything was typed.
    ///
    /// @return its template
    String fill(PlanImport planImport, Actor actor, Language language, Model model) {
        return fill(planImport, LocalizedText.EMPTY, Refusal.NONE, actor, language, model);
    }

    /// @param reason why the plan is to be amended, as typed
    String fill(
            PlanImport planImport, LocalizedText reason, Refusal refusal, Actor actor, Language language, Model model) {
        FormStanding standing = forms.standing(planImport, actor);
        FrozenPlan before = standing.stands();
        Optional<PlanKind> kind = forms.kind(standing.form());
        model.addAttribute("planImport", planImport);
        model.addAttribute("seesTrail", actor.may("audit.read", planImport.institution()));
        model.addAttribute("standing", standing);
        model.addAttribute("uploadedOn", lines.on(planImport));
        model.addAttribute("owner", institutions.institution(planImport.institution()));
        model.addAttribute("slug", forms.proposedSlug(standing.form()));
        model.addAttribute("reason", reason);
        model.addAttribute("refusal", refusal);
        kind.ifPresent(known -> model.addAttribute("kind", known));
        if (before != null) {
            model.addAttribute("changes", comparisons.texts(before, standing.proposed(), language));
        }
        return "desk/own_form";
    }
}
