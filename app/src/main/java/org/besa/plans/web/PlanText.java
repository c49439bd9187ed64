package org.besa.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published plan without its promises.
///
/// @param sha256 digest of the frozen document of this version
/// @param withheld how many problems of it the public may not read
/// @param versions every published one, the latest first
/// @param groups in reading order
public record PlanText(
        UUID id,
        String slug,
        String kind,
        UUID institution,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int versionNumber,
        LocalDate publishedOn,
        String sha256,
        int withheld,
        List<VersionOfPlan> versions,
        List<GroupLine> groups) {

    /// A published version and its digest.
    public record VersionOfPlan(ChangeLine change, String sha256) {}

    /// An area, goal, objective or component.
    public record GroupLine(
            UUID id,
            @Nullable UUID parent,
            String code,
            LocalizedText title,
            LocalizedText description,
            LocalizedText indicator,
            List<MeasureText.IndicatorLine> indicators) {}

    /// The version that the public sees, as the change it was.
    public ChangeLine inForce() {
        return versions.getFirst().change();
    }

    /// Its address below the language.
    public String path() {
        return "/plans/" + slug;
    }
}
