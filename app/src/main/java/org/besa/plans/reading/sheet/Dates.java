package org.besa.plans.reading.sheet;

import java.util.List;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Understands the dates of a sheet; a day is never invented, and words that are no date are kept and said so.
final class Dates {

    private final DeadlineGrammar deadlines;
    private final Remarks remarks;

    Dates(DeadlineGrammar deadlines, Remarks remarks) {
        this.deadlines = deadlines;
        this.remarks = remarks;
    }

    boolean isTime(String text) {
        return deadlines.isDeadline(Folding.spaced(text), DeadlineHints.NONE);
    }

    Deadline date(String text, SourcePlace place) {
        String raw = Folding.spaced(text);
        Deadline deadline = deadlines.parse(raw, DeadlineHints.NONE);
        if (deadline.kind() == Deadline.Kind.NONE && deadline.confidence() < 1) {
            remarks.unresolved(
                    "deadline-not-understood",
                    place,
                    "“%s” is not understood as a date. Write it as a day, month or year.".formatted(raw));
        }
        return deadline;
    }

    /// The date of some entries, null when they are empty.
    @Nullable
    Deadline first(List<Sheet.Entry> entries) {
        String text = String.join(" ", entries.stream().map(Sheet.Entry::text).toList());
        return Actors.isNothing(text) ? null : date(text, entries.getFirst().label().place());
    }

    /// The start of a span of time.
    @Nullable
    Deadline opening(List<Sheet.Entry> span) {
        List<Item> two = two(span);
        Deadline both = two.isEmpty() ? first(span) : null;
        return two.isEmpty() ? both == null ? null : both.opening() : date(two.getFirst().text(), two.getFirst().place());
    }

    /// The end of a span of time.
    @Nullable
    Deadline closing(List<Sheet.Entry> span) {
        List<Item> two = two(span);
        Deadline both = two.isEmpty() ? first(span) : null;
        return two.isEmpty() ? both == null ? null : both.closing() : date(two.getLast().text(), two.getLast().place());
    }

    /// A start and an end in cells of their own.
    private List<Item> two(List<Sheet.Entry> span) {
        List<Item> values = span.stream().flatMap(entry -> entry.values().stream()).toList();
        return values.size() == 2 && values.stream().allMatch(value -> isTime(value.text())) ? values : List.of();
    }
}
