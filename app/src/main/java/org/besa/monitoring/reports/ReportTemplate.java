package org.besa.monitoring.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What a report consists of: an edition of a template. A report keeps the edition with which it was begun.
///
/// @param effectiveFrom since when it holds
/// @param of what a report of it is about
/// @param threshold the percentage of full implementation below which a goal needs attention
/// @param coverage which institutions should all have a plan; null when the report does not ask
/// @param title a pattern: `{0}` is the period, `{1}` the institution
/// @param steps the sittings that deal with it, in their order; empty when the head of the institution approves it
public record ReportTemplate(
        String code,
        LocalDate effectiveFrom,
        Of of,
        int threshold,
        @Nullable Coverage coverage,
        LocalizedText name,
        LocalizedText title,
        List<Step> steps,
        List<Section> sections) {

    public ReportTemplate {
        if (sections.stream().map(Section::code).distinct().count() < sections.size()) {
            throw new IllegalArgumentException("template " + code + " has two sections of one code");
        }
        if (!steps.isEmpty() && steps.stream().noneMatch(Step::approves)) {
            throw new IllegalArgumentException("template " + code + " has sittings and none approves");
        }
    }

    /// What a report is about.
    public enum Of {
        /// Everything that a period asked for.
        PERIOD,
        /// What it asked of one institution.
        INSTITUTION
    }

    /// Institutions that should all have a plan.
    ///
    /// @param planKind code of the kind of plan
    /// @param of codes of the kinds of institution
    public record Coverage(String planKind, List<String> of) {}

    /// A sitting on the way of a report.
    ///
    /// @param code that of the stage in the calendar of the period
    /// @param approves whether what it decides makes the report final
    public record Step(String code, boolean approves, LocalizedText name) {}

    /// A section.
    ///
    /// @param number as it stands before the heading
    /// @param level 1 for a chapter, 2 for what stands in one
    /// @param parts what the records say in it, below what people write
    /// @param guidance what people should write
    /// @param text what they begin with; null when the section begins empty
    public record Section(
            String code,
            String number,
            int level,
            List<Part> parts,
            LocalizedText heading,
            LocalizedText guidance,
            @Nullable LocalizedText text) {}

    /// What is made from records.
    public enum Part {
        /// How many measures stand where.
        TOTALS,
        /// The rules by which it was counted.
        METHOD,
        /// Every rate under its rule.
        RATES,
        /// What institutions said of the draft.
        COMMENTS,
        STATUS_CHART,
        /// What stands elsewhere than a period before.
        CHANGE,
        /// Measures that were implemented.
        ACHIEVEMENTS,
        /// Goals of which too little was implemented.
        BELOW_THRESHOLD,
        BUDGET,
        GOALS_CHART,
        /// Every measure with both voices, by goal.
        MEASURES,
        INDICATORS,
        OBSTACLES,
        /// What is late and not done.
        OVERDUE,
        /// Who reported, who late, who not at all.
        REPORTING,
        /// What became of the recommendations of earlier reports.
        EARLIER_RECOMMENDATIONS,
        RECOMMENDATIONS,
        /// Institutions without a plan.
        COVERAGE,
        /// Measures that fall due in the next period.
        NEXT_STEPS
    }

    /// The section of a code.
    public Optional<Section> findSection(String section) {
        return sections.stream().filter(one -> one.code().equals(section)).findFirst();
    }

    /// @throws Problem when there is no such section
    void requireSection(String section) {
        if (findSection(section).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /// The step of a code.
    public Optional<Step> findStep(String step) {
        return steps.stream().filter(one -> one.code().equals(step)).findFirst();
    }

    /// The steps before one.
    public List<Step> listBefore(Step step) {
        return steps.subList(0, steps.indexOf(step));
    }
}
