package org.besa.plans.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A promise that is due later than first promised, no longer by a day, or was dropped, as open data. Its components
/// are the columns of the table `slips`.
public record SlipRow(
        UUID id,
        String kind,
        UUID plan,
        String planSlug,
        String code,
        String slug,
        LocalizedText title,
        UUID institution,
        String institutionCode,
        LocalizedText institutionName,
        int firstVersion,
        LocalizedText firstDeadline,
        @Nullable LocalDate firstDeadlineEnd,
        int lastVersion,
        LocalizedText deadline,
        @Nullable LocalDate deadlineEnd,
        int moves,
        @Nullable Integer daysLater,
        @Nullable Integer droppedInVersion,
        @Nullable Instant droppedAt,
        @Nullable String droppedByAct,
        LocalizedText droppedReason,
        String path) {}
