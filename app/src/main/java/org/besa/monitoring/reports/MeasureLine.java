package org.besa.monitoring.reports;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Standing;
import org.besa.monitoring.StatusReport.Why;
import org.besa.monitoring.Verdict;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What became of one measure, as a report counts and prints it.
///
/// @param plan its address
/// @param planVersion the version whose text it has
/// @param area the group at the top of the plan that it stands in
/// @param goal the group that it stands in itself
/// @param unit who answers inside of the institution; null when it does as a whole
/// @param deadline in words
/// @param due its last day; null when it never falls due
/// @param handedIn whether and when the institution said something
/// @param said what it said; null when nothing was handed in
/// @param verified what the secretariat found; null while it has not
/// @param reasons why it found something else, or without a report; empty when it accepted
/// @param evidence how many pieces were accepted
/// @param before where it stood in the period before; null when it was not asked for
/// @param budget what the plan gives it for the years of the period
public record MeasureLine(
        UUID promise,
        String plan,
        LocalizedText planTitle,
        int planVersion,
        String code,
        LocalizedText title,
        Group area,
        Group goal,
        Named institution,
        @Nullable LocalizedText unit,
        Why why,
        LocalizedText deadline,
        @Nullable LocalDate due,
        HandedIn handedIn,
        @Nullable Found said,
        List<LocalizedText> done,
        List<Progress.Obstacle> obstacles,
        LocalizedText correction,
        @Nullable LocalDate newDate,
        @Nullable Found verified,
        Verdict.@Nullable Decision decision,
        LocalizedText reasons,
        int evidence,
        @Nullable Standing before,
        List<Planned> budget,
        List<Progress.Spending> spending) {

    /// A group of the plan.
    public record Group(String code, LocalizedText title) {}

    /// An institution under the name it had.
    public record Named(String code, LocalizedText name) {}

    /// Whether an institution reported.
    public enum HandedIn {
        IN_TIME,
        AFTERWARDS,
        NOT
    }

    /// A status.
    ///
    /// @param status code of the list of the period
    /// @param percent null when not told
    public record Found(String status, @Nullable Integer percent, Standing standing) {}

    /// Money of the plan.
    ///
    /// @param currency null when the plan names none
    public record Planned(
            LocalizedText source,

            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,

            @Nullable String currency) {}

    /// Where it stands by the verdict; unknown while there is none.
    Standing standing() {
        return verified == null ? Standing.UNKNOWN : verified.standing();
    }

    /// Whether it had to be done by the end of the period and was not given up.
    boolean counts() {
        return why != Why.ONGOING && standing() != Standing.CANCELLED;
    }
}
