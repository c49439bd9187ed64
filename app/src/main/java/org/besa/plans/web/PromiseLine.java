package org.besa.plans.web;

import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A promise in a list.
///
/// @param planGroup id of the group it stands in
/// @param course what became of its deadline; null when it never moved
/// @param leads who answers for it, first one first
public record PromiseLine(
        String planSlug,
        LocalizedText planTitle,
        UUID planInstitution,
        UUID planGroup,
        String slug,
        String code,
        LocalizedText title,
        DeadlineLine deadline,
        @Nullable CourseLine course,
        List<OwnerLine> leads) {

    /// Its address below the language.
    public String path() {
        return "/plans/" + planSlug + "/measures/" + slug;
    }
}
