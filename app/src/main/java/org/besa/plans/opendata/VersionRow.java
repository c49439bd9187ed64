package org.besa.plans.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published version of a plan as open data. Its components are the columns of the table `versions`.
public record VersionRow(
        UUID id,
        UUID plan,
        String planSlug,
        int number,
        String state,
        LocalizedText title,
        LocalizedText reason,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        LocalizedText actBody,
        @Nullable String actFile,
        @Nullable Instant approvedAt,
        Instant publishedAt,
        int measures,
        int added,
        int moved,
        int dropped,
        String sha256,
        String path) {}
