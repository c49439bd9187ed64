package org.besa.plans.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A promise that stands, as open data. Its components are the columns of the table `measures`.
public record MeasureRow(
        UUID id,
        UUID plan,
        String planSlug,
        String planKind,
        int version,
        String groupCode,
        LocalizedText groupTitle,
        String code,
        String slug,
        LocalizedText title,
        LocalizedText description,
        UUID institution,
        String institutionCode,
        LocalizedText institutionName,
        LocalizedText responsible,
        LocalizedText supporting,
        LocalizedText start,
        @Nullable LocalDate startDate,
        LocalizedText deadline,
        String deadlineKind,
        @Nullable LocalDate deadlineStart,
        @Nullable LocalDate deadlineEnd,
        @Nullable String deadlinePrecision,
        LocalizedText firstDeadline,
        @Nullable LocalDate firstDeadlineEnd,
        int moves,
        @Nullable Integer daysLater,
        @Nullable String settled,
        @Nullable LocalDate settledOn,
        boolean costless,
        List<String> marks,
        List<String> references,
        String path) {}
