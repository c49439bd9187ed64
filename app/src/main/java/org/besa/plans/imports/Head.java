package org.besa.plans.imports;

import java.time.LocalDate;
import java.util.Map;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What the working copy says of the plan as a whole.
///
/// @param version from 0
/// @param kind code of the plan kind
/// @param language language of the texts, an ISO 639-1 code
/// @param institution as the document names it, empty when it does not
/// @param periodStart first day, null when not told
/// @param periodEnd last day, null when not told
/// @param columns the header words of the document and the column each stands for
public record Head(
        int version,
        String kind,
        String language,
        LocalizedText title,
        LocalizedText summary,
        String institution,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        Map<String, Column> columns)
        implements Part<Head> {

    @Override
    public String id() {
        return "head";
    }

    @Override
    public Head withVersion(int newVersion) {
        return new Head(newVersion, kind, language, title, summary, institution, periodStart, periodEnd, columns);
    }

    Head withColumns(Map<String, Column> changed) {
        return new Head(
                version, kind, language, title, summary, institution, periodStart, periodEnd, Map.copyOf(changed));
    }
}
