package org.besa.plans.web;

import org.besa.plans.CodeLists;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanKinds;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// Makes the words in which documents of plans are shown.
@Component
public class Comparisons {

    private final PlanKinds kinds;
    private final CodeLists lists;
    private final Texts texts;

    Comparisons(PlanKinds kinds, CodeLists lists, Texts texts) {
        this.kinds = kinds;
        this.lists = lists;
        this.texts = texts;
    }

    /// The words of two documents of a plan, field beside field.
    public ComparisonTexts texts(FrozenPlan before, FrozenPlan after, Language language) {
        Language other = language == Language.SQ ? Language.EN : Language.SQ;
        return new ComparisonTexts(
                fields(before, language), fields(after, language), fields(before, other), fields(after, other));
    }

    FieldTexts fields(FrozenPlan plan, Language language) {
        return new FieldTexts(plan, kinds.edition(plan.kind(), plan.vocabulary()), lists, texts, language);
    }
}
