package org.besa.plans.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.plans.DeadlineStatus;
import org.besa.plans.DeadlineStatus.State;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanKinds;
import org.besa.plans.comparison.ComparisonSummary;
import org.besa.plans.comparison.PlanComparison;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Bar;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Says statuses, deadlines and owners in words, as templates need them.
///
/// @param today the day on which statuses are judged
public record PlanWords(Directory directory, PlanKinds kinds, LocalDate today) {

    /// The kind of a plan.
    public PlanKind kind(String code) {
        return kinds.kind(code);
    }

    public Institution institution(UUID id) {
        return directory.findInstitution(id).orElseThrow();
    }

    /// The name of the shape that stands for a state.
    public static String shape(State state) {
        return switch (state) {
            case LATE -> "late";
            case SOON -> "going";
            case LATER -> "not-due";
            case ONGOING -> "ongoing";
            case UNDATED -> "none";
            case DONE -> "done";
            case CANCELLED -> "cancelled";
        };
    }

    public String shape(DeadlineLine deadline) {
        return shape(deadline.on(today).state());
    }

    /// The state as a few words that stand in a list of states.
    public static String state(Page page, State state) {
        return page.text("plans.state." + code(state));
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// The status as a sentence that a citizen understands.
    public String status(Page page, DeadlineLine deadline) {
        return status(page, deadline.on(today));
    }

    static String status(Page page, DeadlineStatus status) {
        return switch (status) {
            case DeadlineStatus.Late late -> page.text("plans.status.late", late.days());
            case DeadlineStatus.DueInDays due -> page.text("plans.status.due-in-days", due.days());
            case DeadlineStatus.DueInMonths due -> page.text("plans.status.due-in-months", due.months());
            case DeadlineStatus.Ongoing ongoing -> page.text("plans.status.ongoing");
            case DeadlineStatus.Recurring recurring -> page.text("plans.status.recurring");
            case DeadlineStatus.AfterEvent event -> page.text("plans.status.after-event");
            case DeadlineStatus.Undated undated -> page.text("plans.status.undated");
            case DeadlineStatus.Settled settled ->
                page.text(
                        "plans.status." + code(settled.state()),
                        page.date(settled.settlement().on()));
        };
    }

    /// The status in the few words that a line of a list has room for.
    public String brief(Page page, DeadlineLine deadline) {
        return switch (deadline.on(today)) {
            case DeadlineStatus.Late late -> page.text("plans.brief.late", late.days());
            case DeadlineStatus.DueInDays due -> page.text("plans.brief.due-in-days", due.days());
            case DeadlineStatus.DueInMonths due -> page.text("plans.brief.due-in-months", due.months());
            case DeadlineStatus.Ongoing ongoing -> status(page, ongoing);
            case DeadlineStatus.Recurring recurring -> status(page, recurring);
            case DeadlineStatus.AfterEvent event -> status(page, event);
            case DeadlineStatus.Undated undated -> status(page, undated);
            case DeadlineStatus.Settled settled -> page.text("plans.brief." + code(settled.state()));
        };
    }

    /// The deadline as the plan writes it in the language of the page; in words of ours, no more precise than the
    /// plan's, when it is written in another language only.
    public LocalizedText deadline(Page page, DeadlineLine deadline) {
        return deadline(page.texts(), page.language(), deadline);
    }

    static LocalizedText deadline(Texts texts, Language language, DeadlineLine deadline) {
        return deadline.words().find(language).isPresent()
                ? deadline.words()
                : period(texts, language, deadline)
                        .map(words -> LocalizedText.in(language.code(), words))
                        .orElse(deadline.words());
    }

    /// What became of a deadline: "moved twice, 14 months later".
    public static String course(Page page, CourseLine course, DeadlineLine now) {
        String moved = page.text("plans.course.moved", course.moves());
        LocalDate first = course.first().end();
        LocalDate last = now.end();
        if (course.noLongerDue()) {
            return page.text("plans.course.no-longer-due", moved);
        }
        if (first == null || last == null || first.equals(last)) {
            return moved;
        }
        // counted from the day after, so that from the end of one month to the end of another are whole months
        long months = Math.abs(ChronoUnit.MONTHS.between(first.plusDays(1), last.plusDays(1)));
        String way = last.isAfter(first) ? "later" : "earlier";
        return months > 0
                ? page.text("plans.course.months-" + way, moved, months)
                : page.text("plans.course.days-" + way, moved, Math.abs(ChronoUnit.DAYS.between(first, last)));
    }

    /// What changed between two versions, one sentence for each sort of change.
    public static List<String> summary(Page page, PlanComparison comparison) {
        if (comparison.isSame()) {
            return List.of(page.text("plans.compare.same"));
        }
        ComparisonSummary summary = comparison.summary();
        List<String> sentences = new ArrayList<>();
        summarize(page, sentences, "later", summary.later());
        summarize(page, sentences, "removed", summary.removed());
        summarize(page, sentences, "earlier", summary.earlier());
        summarize(page, sentences, "set", summary.set());
        summarize(page, sentences, "dropped", summary.dropped());
        summarize(page, sentences, "added", summary.added());
        summarize(page, sentences, "reworded", summary.reworded());
        if (sentences.isEmpty()) {
            sentences.add(page.text("plans.compare.only-around"));
        }
        return sentences;
    }

    private static void summarize(Page page, List<String> sentences, String what, int count) {
        if (count > 0) {
            sentences.add(page.text("plans.compare.sum." + what, count));
        }
    }

    private static Optional<String> period(Texts texts, Language language, DeadlineLine deadline) {
        LocalDate end = deadline.end();
        if (end == null || deadline.precision() == null || deadline.kind() == Deadline.Kind.RECURRING) {
            return Optional.empty();
        }
        return Optional.of(
                switch (deadline.precision()) {
                    case DAY -> Dates.day(end, language);
                    case MONTH -> Dates.month(YearMonth.from(end), language);
                    case QUARTER ->
                        texts.text(language, "plans.period.quarter", (end.getMonthValue() + 2) / 3, end.getYear());
                    case HALF_YEAR ->
                        texts.text(language, "plans.period.half-year", (end.getMonthValue() + 5) / 6, end.getYear());
                    case SEASON ->
                        texts.text(language, "plans.period.until", Dates.month(YearMonth.from(end), language));
                    case YEAR -> Integer.toString(end.getYear());
                    case FISCAL_YEAR -> texts.text(language, "plans.period.fiscal-year", end.getYear());
                });
    }

    /// An owner under the name of the directory, or as the plan writes it when the directory does not know it.
    public LocalizedText owner(OwnerLine owner) {
        return directory
                .findUnit(owner.unit())
                .map(unit -> unit.name())
                .or(() -> directory.findInstitution(owner.institution()).map(Institution::name))
                .orElse(owner.name());
    }

    /// The institution of an owner, when it is in the directory.
    public Optional<Institution> institution(OwnerLine owner) {
        return directory.findInstitution(owner.institution());
    }

    /// Whether an institution answers first for a promise.
    ///
    /// @param institution null answers for none
    public boolean answers(PromiseLine promise, @Nullable UUID institution) {
        UUID first = promise.leads().isEmpty()
                ? promise.planInstitution()
                : promise.leads().getFirst().institution();
        return institution != null && institution.equals(first);
    }

    /// The counts as a bar by status.
    public static Bar bar(Page page, String id, String title, PromiseCounts counts) {
        List<Bar.Part> parts = new ArrayList<>();
        for (State state : State.values()) {
            parts.add(new Bar.Part(shape(state), state(page, state), counts.of(state)));
        }
        String description = parts.stream()
                .filter(part -> part.count() > 0)
                .map(part -> part.label() + ": " + part.count())
                .collect(Collectors.joining(", "));
        return new Bar(id, title, description, parts);
    }

    /// Joins the texts of a period: "2025–2028", or one year, or nothing.
    public static String years(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null) {
            return start != null
                    ? Integer.toString(start.getYear())
                    : end != null ? Integer.toString(end.getYear()) : "";
        }
        return start.getYear() == end.getYear()
                ? Integer.toString(start.getYear())
                : start.getYear() + "–" + end.getYear();
    }
}
