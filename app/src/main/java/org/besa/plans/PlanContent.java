package org.besa.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Everything a version of a plan says, as a tree: what an import hands over and what a version keeps.
///
/// @param summary empty when the plan has none
/// @param groups in reading order, parents before their children
public record PlanContent(
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        List<Group> groups) {

    /// An area, goal, objective or component.
    ///
    /// @param code unique in the plan
    /// @param parent code of the group it belongs to, null at the top
    /// @param indicator empty when it has none
    public record Group(
            String code,
            @Nullable String parent,
            LocalizedText title,
            LocalizedText indicator,
            List<ProblemText> problems,
            List<MeasureContent> measures) {}

    /// A risk or problem.
    ///
    /// @param key tells it from the others of its group; measures name it
    public record ProblemText(String key, LocalizedText text) {}

    /// A measure or commitment.
    ///
    /// @param code unique in the plan ("1.2", "A.1.3")
    /// @param description empty when the title says all
    /// @param problems keys of the problems of its group that it answers
    /// @param start null when the plan names none
    /// @param marks codes of the plan kind, such as OGP values
    public record MeasureContent(
            String code,
            LocalizedText title,
            LocalizedText description,
            List<String> problems,
            List<Owner> owners,
            @Nullable WrittenDeadline start,
            WrittenDeadline deadline,
            List<Step> activities,
            List<LocalizedText> resources,
            List<IndicatorText> indicators,
            List<Budget> budget,
            List<String> marks) {}

    /// Who answers for a measure or helps with it.
    ///
    /// @param institution null for actors outside the directory
    /// @param unit null when the institution as a whole is meant or the unit is not in the directory
    /// @param name as the plan writes it
    public record Owner(
            Role role, @Nullable UUID institution, @Nullable UUID unit, LocalizedText name) {

        /// In what part.
        public enum Role {
            LEAD,
            SUPPORTING,
            /// Outside government: civil society, donors.
            EXTERNAL
        }
    }

    /// A deadline with its words in each language and what they mean.
    ///
    /// @param words as written; empty when there is none
    public record WrittenDeadline(LocalizedText words, Deadline meaning) {

        public static WrittenDeadline none() {
            return new WrittenDeadline(LocalizedText.EMPTY, Deadline.none(""));
        }
    }

    /// An activity or milestone.
    public record Step(LocalizedText text, WrittenDeadline deadline) {}

    /// What shows that a measure had its effect; parts that the plan does not name are empty.
    public record IndicatorText(
            LocalizedText text, LocalizedText baseline, LocalizedText target, LocalizedText verification) {}

    /// Money planned.
    ///
    /// @param year null when not told
    /// @param source empty when not told
    /// @param amount null when the words can be read in more than one way
    /// @param currency ISO 4217, null when not told
    /// @param raw as written
    public record Budget(
            @Nullable Integer year,
            LocalizedText source,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String raw) {}
}
