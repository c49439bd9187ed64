package org.besa.plans.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The latest version of a plan, as the workspace shows it.
///
/// @param number of the version
/// @param version its id
/// @param reason why the version before is amended; empty for the first
/// @param publishAt when it becomes public by itself, by the clock of the country; null when a person makes it so
/// @param sha256 digest of what was approved; null while it may change
/// @param actNumber of the act it was approved by; null when none
/// @param published whether the public sees this or an earlier version
/// @param groups in reading order
public record DeskPlan(
        UUID id,
        String slug,
        UUID institution,
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int number,
        State state,
        UUID version,
        LocalizedText reason,
        @Nullable LocalDateTime publishAt,
        @Nullable String sha256,
        @Nullable String actNumber,
        boolean published,
        List<Group> groups) {

    /// A group with its measures.
    public record Group(String code, LocalizedText title, LocalizedText indicator, List<Measure> measures) {}

    /// A measure in one line.
    ///
    /// @param slug stands in its public address
    /// @param due the day it falls due, null when it never does
    public record Measure(
            String code,
            String slug,
            LocalizedText title,
            List<LocalizedText> owners,
            LocalizedText deadline,
            @Nullable LocalDate due,
            int activities) {}

    /// Whether the public sees this version.
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /// How many measures it has.
    public int measures() {
        return groups.stream().mapToInt(g -> g.measures().size()).sum();
    }

    /// The public address below the language.
    public String path() {
        return "/plans/" + slug;
    }
}
