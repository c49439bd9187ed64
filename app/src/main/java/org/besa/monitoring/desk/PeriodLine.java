package org.besa.monitoring.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A period in a list, with how far its reports are as far as the reader sees them.
///
/// @param planTitle the one plan that reports; null when all of a kind do
/// @param planKind null when one plan reports
/// @param closedAt null while it is open
/// @param asked how many reports were asked for
public record PeriodLine(
        UUID id,
        LocalizedText name,
        @Nullable LocalizedText planTitle,
        @Nullable String planKind,
        LocalDate ends,
        LocalDate reportsDue,
        @Nullable Instant closedAt,
        int asked,
        int submitted,
        int verified) {}
