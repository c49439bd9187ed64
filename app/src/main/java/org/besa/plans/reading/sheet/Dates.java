package org.besa.plans.reading.sheet;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Understands the dates of a sheet; a day is never invented, and words that are no date are kept and said so.
final class Dates {

    private static final Pattern DASH = Pattern.compile("\\s*[-–—‑]\\s*");

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
        return Actors.isNothing(text)
                ? null
                : date(text, entries.getFirst().label().place());
    }

    /// The start of a span of time.
    @Nullable
    Deadline opening(List<Sheet.Entry> span) {
        List<Item> two = two(span);
        if (!two.isEmpty()) {
            return date(two.getFirst().text(), two.getFirst().place());
        }
        Deadline both = first(span);
        return both == null ? null : opening(both);
    }

    /// The end of a span of time.
    @Nullable
    Deadline closing(List<Sheet.Entry> span) {
        List<Item> two = two(span);
        if (!two.isEmpty()) {
            return date(two.getLast().text(), two.getLast().place());
        }
        Deadline both = first(span);
        return both == null ? null : closing(both);
    }

    /// The start in its own words where they say enough; a span of one year starts and ends in that year.
    @Nullable
    Deadline opening(Deadline span) {
        Deadline start = span.opening();
        boolean year = span.kind() == Deadline.Kind.POINT && span.precision() == Deadline.Precision.YEAR;
        return start == null ? year ? span : null : inOwnWords(start, span.raw(), true);
    }

    /// The end in its own words where they say enough.
    Deadline closing(Deadline span) {
        return span.kind() == Deadline.Kind.RANGE ? inOwnWords(span.closing(), span.raw(), false) : span;
    }

    private Deadline inOwnWords(Deadline part, String span, boolean first) {
        for (Matcher dash = DASH.matcher(span); dash.find(); ) {
            String words = first ? span.substring(0, dash.start()) : span.substring(dash.end());
            Deadline own = deadlines.parse(words.strip(), DeadlineHints.NONE);
            if (own.kind() == part.kind()
                    && Objects.equals(own.start(), part.start())
                    && Objects.equals(own.end(), part.end())) {
                return own;
            }
        }
        return part;
    }

    /// A start and an end in cells of their own.
    private List<Item> two(List<Sheet.Entry> span) {
        List<Item> values =
                span.stream().flatMap(entry -> entry.values().stream()).toList();
        return values.size() == 2 && values.stream().allMatch(value -> isTime(value.text())) ? values : List.of();
    }
}
