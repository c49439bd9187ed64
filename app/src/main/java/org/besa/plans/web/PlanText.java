package org.besa.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published plan without its promises.
///
/// @param actNumber number of the decision that approved it, null when it was published without one
/// @param groups in reading order
public record PlanText(
        String slug,
        String kind,
        UUID institution,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int versionNumber,
        LocalDate publishedOn,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        @Nullable LocalizedText actBody,
        List<GroupLine> groups) {

    /// An area, goal, objective or component.
    public record GroupLine(
            UUID id, @Nullable UUID parent, String code, LocalizedText title, LocalizedText indicator) {}

    /// Its address below the language.
    public String path() {
        return "/plans/" + slug;
    }
}
