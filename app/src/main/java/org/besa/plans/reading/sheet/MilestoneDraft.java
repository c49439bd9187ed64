package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.Commitment.LabelledText;
import org.besa.plans.reading.Commitment.Milestone;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// One milestone of a table while its cells are gathered.
final class MilestoneDraft {

    private static final Pattern OUTPUTS = Pattern.compile("\\R|;\\s+");

    private final Actors actors;
    private final Dates dates;
    private final Remarks remarks;
    private final SourcePlace place;
    private final List<String> texts = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> responsible = new ArrayList<>();
    private final List<String> supporting = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<String> spans = new ArrayList<>();
    private final List<String> status = new ArrayList<>();
    private final Map<String, List<String>> other = new LinkedHashMap<>();

    MilestoneDraft(Actors actors, Dates dates, Remarks remarks, SourcePlace place) {
        this.actors = actors;
        this.dates = dates;
        this.remarks = remarks;
        this.place = place;
    }

    /// Adds a cell.
    ///
    /// @param label what its column holds, null when that is not known
    /// @param header the words above the column
    void add(@Nullable Label label, String header, String cell, MilestoneHeading heading, LabelMatcher matcher) {
        String text = cell.strip();
        switch (label) {
            case MILESTONES -> texts.add(text);
            case ACTIVITY -> (heading.has(Label.MILESTONES) ? keep(header) : texts).add(text);
            case NUMBER -> numbers.add(text);
            case OUTPUT -> OUTPUTS.splitAsStream(text).map(Lists::unlisted).forEach(outputs::add);
            case RESPONSIBLE, SUPPORTING, STAKEHOLDERS ->
                Stakeholders.of(text, label, matcher).forEach(named -> stakeholder(named, header));
            case START -> starts.add(text);
            case END -> ends.add(text);
            case DATES -> spans.add(text);
            case STATUS -> status.add(text);
            case LEVEL -> level(header, text, matcher);
            case null, default -> keep(header).add(text);
        }
    }

    String text() {
        return String.join("\n", texts);
    }

    boolean isEmpty() {
        return texts.isEmpty()
                && outputs.isEmpty()
                && responsible.isEmpty()
                && supporting.isEmpty()
                && other.isEmpty()
                && starts.isEmpty()
                && ends.isEmpty()
                && spans.isEmpty()
                && status.isEmpty();
    }

    Milestone milestone() {
        Lists.Entry entry = Lists.entry(Folding.spaced(text()));
        String number = numbers.isEmpty()
                ? entry.number()
                : Folding.spaced(String.join(" ", numbers)).replaceAll("[.)]$", "");
        String text = numbers.isEmpty() ? entry.text() : Lists.unlisted(text());
        if (text.isEmpty()) {
            remarks.unresolved(
                    "milestone-without-text",
                    place,
                    "A row of the milestones says what belongs to a milestone, but not which. Write what is to be done.");
        }
        return new Milestone(
                number,
                text.isEmpty() ? "?" : text,
                List.copyOf(outputs),
                actors.lead(responsible),
                actors.all(supporting),
                date(starts, true),
                date(ends, false),
                status.isEmpty() ? null : Folding.spaced(String.join(" ", status)),
                other.entrySet().stream()
                        .map(e -> new LabelledText(e.getKey(), String.join("\n", e.getValue())))
                        .toList());
    }

    /// Words in a column that is not known are kept below its header.
    private List<String> keep(String header) {
        remarks.info(
                "milestone-column-kept",
                place,
                header.isEmpty()
                        ? "Some text stands beside the milestones below no header; it is kept with its milestone."
                        : "“%s” has no place of its own in a milestone; it is kept with its header.".formatted(header));
        return other.computeIfAbsent(header, key -> new ArrayList<>());
    }

    private void stakeholder(Stakeholders.Named named, String header) {
        switch (named.role()) {
            case RESPONSIBLE -> responsible.add(named.text());
            case SUPPORTING -> supporting.add(named.text());
            case null, default -> keep(header).add(named.text());
        }
    }

    /// A level below which a mark stands; words below it are more than a mark.
    private void level(String header, String text, LabelMatcher matcher) {
        Label answer = matcher.answer(text);
        if (answer == Label.TICK || answer == Label.CROSS) {
            status.add(header);
        } else if (answer != Label.NO_TICK) {
            status.add(header + ": " + text);
        }
    }

    private @Nullable Deadline date(List<String> own, boolean opening) {
        String text = String.join(" ", own);
        if (!Actors.isNothing(text)) {
            return dates.date(text, place);
        }
        String span = String.join(" ", spans);
        if (Actors.isNothing(span)) {
            return null;
        }
        Deadline both = dates.date(span, place);
        return opening ? dates.opening(both) : dates.closing(both);
    }
}
