package org.besa.monitoring.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.monitoring.StatusReport.State;
import org.besa.monitoring.StatusReport.Why;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A report in a list.
///
/// @param dueOn the deadline of its measure; null when it never falls due
/// @param status code of the reported status; null while none is chosen
/// @param verifiedStatus null until it is verified
/// @param started whether anything was typed
/// @param reportsDue the last day on which it is in time
/// @param periodName the period it is about
public record ReportLine(
        UUID id,
        UUID period,
        LocalizedText periodName,
        LocalizedText planTitle,
        String code,
        LocalizedText title,
        Why why,
        @Nullable LocalDate dueOn,
        UUID institution,
        @Nullable UUID unit,
        State state,
        @Nullable String status,
        @Nullable Integer percent,
        @Nullable String verifiedStatus,
        boolean started,
        @Nullable Instant firstSubmittedAt,
        LocalDate reportsDue,
        LocalDate schemeFrom) {

    /// Its page below the language.
    public String path() {
        return "/desk/reports/" + id;
    }

    /// Whether it is missing although it was due on a day.
    public boolean isOverdue(LocalDate today) {
        return firstSubmittedAt == null && today.isAfter(reportsDue);
    }
}
