package org.besa.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A reporting period: a time of which institutions say what became of their measures.
///
/// @param version counts its changes
/// @param slug stands in its address, unique
/// @param planKind all published plans of this kind report; null when one plan does
/// @param plan the one plan that reports; null when all of a kind do
/// @param schemeFrom which edition of the list of statuses it uses
/// @param calendar what is done by when, in the order of the days
/// @param closedAt null while it is open
public record Period(
        UUID id,
        int version,
        String slug,
        LocalizedText name,
        Span span,
        LocalDate starts,
        LocalDate ends,
        @Nullable String planKind,
        @Nullable UUID plan,
        LocalDate schemeFrom,
        List<Stage> calendar,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /// The stage by whose day institutions have to have reported.
    public static final String REPORTS_IN = "REPORTS_IN";

    /// A stage of its calendar.
    ///
    /// @param on the day by which it is over
    public record Stage(String code, LocalizedText name, LocalDate on) {}

    public boolean isOpen() {
        return closedAt == null;
    }

    /// The last day on which reports are in time.
    public LocalDate reportsDue() {
        return find(REPORTS_IN).map(Stage::on).orElse(ends);
    }

    public Optional<Stage> find(String stage) {
        return calendar.stream().filter(one -> one.code().equals(stage)).findFirst();
    }

    /// The stage that is reached next on a day; empty when all are over.
    public Optional<Stage> next(LocalDate today) {
        return calendar.stream().filter(stage -> !stage.on().isBefore(today)).findFirst();
    }

    Subject subject() {
        return new Subject("period", id, null, name);
    }
}
