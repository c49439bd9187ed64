package org.besa.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.monitoring.Verification;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A half-year of which institutions reported, as `demo/monitoring/*.json` writes it.
///
/// @param planKind code of the kind of plan that reports; null when one plan does
/// @param plan the address of the plan that reports; null when all of a kind do
/// @param starts null for the half-year in which the demonstration is loaded
/// @param openedOn null for the moment in which it is loaded
/// @param calendar days of stages that are not those of the template, by code
/// @param calendarReason why they are others; empty when none is
/// @param silent what the secretariat found of the measures of which nothing was reported; null while it may
///     still be
/// @param closedOn null while it is open
record DemoPeriod(
        @Nullable String planKind,
        @Nullable String plan,
        @Nullable LocalDate starts,
        @Nullable LocalDate openedOn,
        Map<String, LocalDate> calendar,
        String calendarReason,
        List<DemoAnswers> answers,
        @Nullable DemoSilence silent,
        @Nullable LocalDate closedOn) {

    /// What an institution or a unit of it reported.
    ///
    /// @param institution its code
    /// @param unit null for the institution as a whole
    /// @param account address of the account of who reported; null when they have none
    /// @param handedIn whether it was handed in, or only typed
    /// @param on when it was handed in; null for the moment in which it is loaded
    /// @param decidedOn when it was verified; null while it waits
    record DemoAnswers(
            String institution,
            @Nullable String unit,
            String reporter,
            @Nullable String account,
            boolean handedIn,
            @Nullable LocalDate on,
            @Nullable LocalDate decidedOn,
            List<DemoReport> reports) {}

    /// What the secretariat verified without a report.
    record DemoSilence(LocalDate decidedOn, String status, LocalizedText reasons) {

        Verification verification() {
            return new Verification.Unreported(status, reasons);
        }
    }
}
