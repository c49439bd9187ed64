package org.besa.plans.web;

import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// A promise in a list.
///
/// @param planGroup id of the group it stands in
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
        List<OwnerLine> leads) {

    /// Its address below the language.
    public String path() {
        return "/plans/" + planSlug + "/measures/" + slug;
    }
}
