package org.besa.plans;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Everything a version of a plan says, as a tree: what an import hands over, what a version keeps and what is frozen
/// when it is approved. Its JSON form is part of the frozen document ([FrozenPlan]): renaming a component is a new
/// format of that document.
///
/// @param summary empty when the plan has none
/// @param groups in reading order, parents before their children
public record PlanContent(
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        List<Group> groups) {

    /// All measures, in reading order.
    public List<MeasureContent> measures() {
        return groups.stream().flatMap(group -> group.measures().stream()).toList();
    }

    /// The same plan with other groups.
    public PlanContent withGroups(List<Group> others) {
        return new PlanContent(title, summary, periodStart, periodEnd, others);
    }

    /// What others than the institution itself may read in its trail: without restricted problems.
    PlanContent shareable() {
        return withGroups(groups.stream()
                .map(group -> group.withProblems(group.problems().stream()
                        .filter(problem -> problem.visibility() != Visibility.RESTRICTED)
                        .toList()))
                .toList());
    }

    /// An area, goal, objective or component.
    ///
    /// @param code unique in the plan
    /// @param parent code of the group it belongs to, null at the top
    /// @param description what it is about, empty when the title says all
    /// @param indicator the general indicator, one sentence; empty when it has none
    /// @param indicators outcome indicators with what is known of their measurement
    public record Group(
            String code,
            @Nullable String parent,
            LocalizedText title,
            LocalizedText description,
            LocalizedText indicator,
            List<IndicatorText> indicators,
            List<ProblemText> problems,
            List<MeasureContent> measures) {

        /// The same group with other measures.
        public Group withMeasures(List<MeasureContent> others) {
            return new Group(code, parent, title, description, indicator, indicators, problems, others);
        }

        /// The same group with other problems.
        public Group withProblems(List<ProblemText> others) {
            return new Group(code, parent, title, description, indicator, indicators, others, measures);
        }
    }

    /// A risk or problem.
    ///
    /// @param key unique in the plan; measures of any group name it
    public record ProblemText(String key, LocalizedText text, Visibility visibility) {

        /// One that everybody may read.
        public static ProblemText open(String key, LocalizedText text) {
            return new ProblemText(key, text, Visibility.PUBLIC);
        }
    }

    /// Who may read a part of a plan.
    public enum Visibility {
        PUBLIC,
        /// Signed-in people of government.
        INTERNAL,
        /// The institution whose plan it is, nobody else.
        RESTRICTED
    }

    /// A measure or commitment.
    ///
    /// @param promise which promise this is through all versions; null in content that was not written yet, where a
    ///     new promise is begun
    /// @param code unique in the plan ("1.2", "A.1.3")
    /// @param description empty when the title says all
    /// @param problems keys of the problems that it answers
    /// @param start null when the plan names none
    /// @param costless whether the plan says that it costs nothing more
    /// @param marks codes of the plan kind, such as OGP values
    /// @param references what it answers or is about, in code lists
    public record MeasureContent(
            @Nullable UUID promise,
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
            boolean costless,
            List<String> marks,
            List<Reference> references) {

        /// The same measure as a certain promise, or, with null, as one that begins anew.
        public MeasureContent as(@Nullable UUID other) {
            return with(other, code, description, problems, deadline);
        }

        /// The same measure under another number.
        public MeasureContent numbered(String other) {
            return with(promise, other, description, problems, deadline);
        }

        /// The same measure with another description.
        public MeasureContent described(LocalizedText other) {
            return with(promise, code, other, problems, deadline);
        }

        /// The same measure with another deadline.
        public MeasureContent due(WrittenDeadline other) {
            return with(promise, code, description, problems, other);
        }

        /// The same measure for other problems.
        public MeasureContent answering(List<String> others) {
            return with(promise, code, description, others, deadline);
        }

        /// The same measure with others who answer for it and its steps.
        public MeasureContent ownedBy(List<Owner> others, List<Step> steps) {
            return new MeasureContent(
                    promise,
                    code,
                    title,
                    description,
                    problems,
                    others,
                    start,
                    deadline,
                    steps,
                    resources,
                    indicators,
                    budget,
                    costless,
                    marks,
                    references);
        }

        private MeasureContent with(
                @Nullable UUID promise,
                String code,
                LocalizedText description,
                List<String> problems,
                WrittenDeadline deadline) {
            return new MeasureContent(
                    promise,
                    code,
                    title,
                    description,
                    problems,
                    owners,
                    start,
                    deadline,
                    activities,
                    resources,
                    indicators,
                    budget,
                    costless,
                    marks,
                    references);
        }
    }

    /// An entry of a code list that a measure answers or is about: an article of a convention, a recommendation.
    ///
    /// @param list code of the [CodeList]
    /// @param code of the entry; entries that a list has dropped since stay readable by it
    public record Reference(String list, String code) {}

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
    /// @param kind and the others: see [Deadline]
    public record WrittenDeadline(
            LocalizedText words,
            Deadline.Kind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Deadline.@Nullable Precision precision,
            @Nullable String recurrence,
            double confidence) {

        /// Words and what they were understood to mean.
        public static WrittenDeadline of(LocalizedText words, Deadline meaning) {
            return new WrittenDeadline(
                    words,
                    meaning.kind(),
                    meaning.start(),
                    meaning.end(),
                    meaning.precision(),
                    meaning.recurrence(),
                    meaning.confidence());
        }

        public static WrittenDeadline none() {
            return of(LocalizedText.EMPTY, Deadline.none(""));
        }
    }

    /// An activity or milestone.
    ///
    /// @param start null when the plan names none
    /// @param deliverable what can be shown when it is done; empty when not told
    /// @param owners empty when those of the measure answer for it
    public record Step(
            LocalizedText text,
            @Nullable WrittenDeadline start,
            WrittenDeadline deadline,
            LocalizedText deliverable,
            List<Owner> owners) {

        /// A step of which only the words and the deadline are known.
        public static Step of(LocalizedText text, WrittenDeadline deadline) {
            return new Step(text, null, deadline, LocalizedText.EMPTY, List.of());
        }
    }

    /// What shows that a measure had its effect; parts that the plan does not name are empty.
    ///
    /// @param passport how it is measured; null when the plan says no more than the texts
    public record IndicatorText(
            LocalizedText text,
            LocalizedText baseline,
            LocalizedText target,
            LocalizedText verification,
            @Nullable IndicatorPassport passport) {}

    /// Money for a measure, of one year and source.
    ///
    /// @param year null when not told
    /// @param source empty when not told
    /// @param amount planned; null when the words can be read in more than one way
    /// @param committed null when not told
    /// @param executed null when not told
    /// @param currency ISO 4217, null when not told
    /// @param raw the planned amount as written
    public record Budget(
            @Nullable Integer year,
            LocalizedText source,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal amount,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal committed,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal executed,

            @Nullable String currency,
            String raw) {

        /// Before the point. Without it, a few characters such as 1e999999999 ask for more memory than there is.
        private static final int MOST_DIGITS = 30;

        public Budget {
            amount = toCents(amount);
            committed = toCents(committed);
            executed = toCents(executed);
        }

        private static @Nullable BigDecimal toCents(@Nullable BigDecimal value) {
            if (value != null && value.precision() - value.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException("no amount of money has more than " + MOST_DIGITS + " digits");
            }
            return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
