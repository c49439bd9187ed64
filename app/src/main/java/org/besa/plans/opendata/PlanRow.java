package org.besa.plans.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published plan as open data. Its components are the columns of the table `plans`; what each says stands in the
/// dictionary.
public record PlanRow(
        UUID id,
        String slug,
        String kind,
        UUID institution,
        String institutionCode,
        LocalizedText institutionName,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int version,
        Instant firstPublishedAt,
        Instant publishedAt,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        LocalizedText actBody,
        int measures,
        int moved,
        int dropped,
        String sha256,
        String path) {}
