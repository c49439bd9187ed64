package org.besa.monitoring.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What became of one measure in one period, as open data. Its components are the columns of the table
/// `status-reports`. What an institution says is in it once it is verified, as on the page of the measure.
public record StatusReportRow(
        UUID id,
        String period,
        LocalizedText periodName,
        LocalDate periodStarts,
        LocalDate periodEnds,
        UUID plan,
        String planSlug,
        String planKind,
        int version,
        UUID measure,
        String code,
        LocalizedText title,
        UUID institution,
        String institutionCode,
        LocalizedText institutionName,
        String asked,
        @Nullable LocalDate dueOn,
        String state,
        LocalDate reportsDue,
        String handedIn,
        @Nullable Instant handedInAt,
        LocalDate statusesFrom,
        @Nullable String reportedStatus,
        @Nullable Integer reportedPercent,
        @Nullable String verifiedStatus,
        @Nullable Integer verifiedPercent,
        @Nullable Instant verifiedAt,
        @Nullable String verdict,
        LocalizedText reasons,
        @Nullable String observedStatus,
        @Nullable Integer observedPercent,
        @Nullable String observedBy,
        LocalizedText observed,
        LocalizedText done,
        List<String> obstacles,
        LocalizedText obstacleNotes,
        LocalizedText correction,
        @Nullable LocalDate newDate,
        LocalizedText act,
        List<String> evidence,
        String path) {}
