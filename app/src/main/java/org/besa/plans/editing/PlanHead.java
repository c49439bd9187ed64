package org.besa.plans.editing;

import java.time.LocalDate;
import java.util.List;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a plan says of itself.
///
/// @param summary empty when it has none
public record PlanHead(
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd) {

    /// The head of a content.
    public static PlanHead of(PlanContent content) {
        return new PlanHead(content.title(), content.summary(), content.periodStart(), content.periodEnd());
    }

    /// The plan with this head.
    public PlanContent over(List<Group> groups) {
        return new PlanContent(title, summary, periodStart, periodEnd, groups);
    }
}
