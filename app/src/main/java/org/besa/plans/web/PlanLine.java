package org.besa.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published plan in a list.
///
/// @param versionNumber of the version that the public sees
/// @param publishedOn the day that version was published
public record PlanLine(
        String slug,
        String kind,
        UUID institution,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int versionNumber,
        LocalDate publishedOn) {

    /// Its address below the language.
    public String path() {
        return "/plans/" + slug;
    }

    /// The years it covers; empty when it does not say.
    public String years() {
        return PlanWords.years(periodStart, periodEnd);
    }
}
