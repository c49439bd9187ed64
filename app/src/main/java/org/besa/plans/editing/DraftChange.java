package org.besa.plans.editing;

import org.besa.plans.PlanContent;
import org.besa.platform.web.Problem;

/// One change of a draft. Plain data in, the next content out.
public sealed interface DraftChange permits PieceChange, OrderChange {

    /// What it is called in the journal; its sentence is the text `desk.draft-edit.<code>`.
    String code();

    /// What it is about, for the sentence of the journal: the code of a group or measure; empty for the whole plan.
    ///
    /// @param before the content that it is about to change
    default String about(PlanContent before) {
        return "";
    }

    /// The content after it.
    ///
    /// @throws Problem when it cannot be done to this content
    PlanContent applyTo(PlanContent content);
}
