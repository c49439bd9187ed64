package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanKind;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;

/// Makes the form of a version of a plan.
final class PlanForms {

    private final FormLabels labels;

    PlanForms(Texts texts) {
        this.labels = new FormLabels(texts);
    }

    /// @param sha256 digest of the frozen document
    /// @param kind of the plan
    PlanForm form(FrozenPlan plan, String sha256, PlanKind kind, FormLanguage language) {
        FormWriting form = new FormWriting(language, new FormText(language), labels, new FormNames(plan));
        List<FormBlock> blocks = new ArrayList<>();
        blocks.add(FormHead.first(plan, kind, form));
        FormAreas areas = new FormAreas(plan, kind, form);
        blocks.addAll(areas.blocks());
        blocks.addAll(new FormAnnex(plan, areas, form).blocks());
        blocks.add(FormHead.last(plan, sha256, form));
        FrozenPlan.Named owner = plan.institutions().get(plan.institution());
        LocalizedText institution = owner == null ? LocalizedText.EMPTY : owner.name();
        return new PlanForm(
                language,
                PlanForm.plain(plan.content().title(), language),
                PlanForm.plain(institution, language),
                labels.sentence("files.edition", language, plan.version()),
                sha256,
                plan.address(),
                labels.sentence("files.page", language, "#", "#"),
                blocks);
    }
}
