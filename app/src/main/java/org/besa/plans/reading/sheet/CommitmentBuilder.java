package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Commitment.LabelledText;
import org.besa.plans.reading.Commitment.Milestone;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Makes a commitment from a sheet: every field takes its entries, and what no field took is kept with its label.
final class CommitmentBuilder {

    private final LabelMatcher matcher;
    private final Sheet sheet;
    private final Remarks remarks;
    private final Actors actors;
    private final Dates dates;
    private final List<LabelledText> other = new ArrayList<>();

    CommitmentBuilder(LabelMatcher matcher, DeadlineGrammar deadlines, Phrases phrases, Sheet sheet) {
        this.matcher = matcher;
        this.sheet = sheet;
        this.remarks = new Remarks(sheet.place);
        this.actors = new Actors(phrases);
        this.dates = new Dates(deadlines, remarks);
    }

    Commitment commitment() {
        Heading heading = Heading.of(sheet);
        String lead = actors.lead(texts(Label.LEAD));
        List<String> others = actors.all(texts(Label.OTHERS, Label.ACTORS));
        List<String> values = new Values(matcher, sheet, remarks).values();
        completion();
        var milestones = new Milestones(matcher, actors, dates, remarks, sheet);
        List<Milestone> steps = milestones.all();
        Boolean isNew = isNew(milestones);
        var period = new Period(sheet, dates, milestones);
        Deadline start = period.start();
        Deadline end = period.end();
        String problem = joined(Label.PROBLEM_PART, Label.PROBLEM);
        String objective = objective();
        String challenge = joined(Label.CHALLENGE);
        sheet.rest().forEach(this::keep);
        looseLabels();
        new Gaps(sheet, remarks).report(heading.title(), lead, steps, start, end);
        return new Commitment(
                heading.number(),
                heading.title().isEmpty() ? "?" : Folding.spaced(heading.title()),
                lead,
                others,
                problem,
                objective,
                challenge == null ? null : Folding.spaced(challenge),
                values,
                steps,
                isNew,
                start,
                end,
                List.copyOf(other),
                remarks.all(),
                sheet.place);
    }

    private @Nullable String objective() {
        String own = joined(Label.CONTENT_PART, Label.OBJECTIVE);
        return own == null ? joined(Label.DESCRIPTION) : own;
    }

    private @Nullable String joined(Label... labels) {
        String text = String.join("\n", texts(labels));
        return Actors.isNothing(text) ? null : text;
    }

    private List<String> texts(Label... labels) {
        return sheet.take(labels).stream().map(Sheet.Entry::text).toList();
    }

    /// How far the commitment is: one of the levels is ticked, or named.
    private void completion() {
        List<String> ticked = new Values(matcher, sheet, remarks).ticked(Label.LEVEL);
        List<Sheet.Entry> questions = sheet.all(Label.COMPLETION);
        if (!ticked.isEmpty()) {
            String label =
                    questions.isEmpty() ? "" : questions.getFirst().label().text();
            other.add(new LabelledText(label, String.join("; ", ticked)));
        }
    }

    private @Nullable Boolean isNew(Milestones milestones) {
        for (Sheet.Entry entry : sheet.take(Label.NEW)) {
            Boolean told = Novelty.of(entry.text(), matcher);
            if (told == null || matcher.answer(Folding.spaced(entry.text())) == null) {
                sheet.leave(entry);
            }
            if (told == null) {
                remarks.unresolved(
                        "novelty-not-understood",
                        entry.label().place(),
                        "“%s” does not tell whether the commitment is new or goes on. Say which."
                                .formatted(Folding.spaced(entry.text())));
            } else {
                return told;
            }
        }
        return milestones.isNew();
    }

    private void keep(Sheet.Entry entry) {
        String label = Folding.spaced(entry.label().text());
        other.add(new LabelledText(label, entry.text()));
        if (entry.label().is(Label.UNKNOWN)) {
            remarks.info(
                    "label-unknown",
                    entry.label().place(),
                    "“%s” is not a label Besa knows; it is kept with its text.".formatted(label));
        }
    }

    /// Labels that say more than any known one may hold a part of their answer.
    private void looseLabels() {
        for (Sheet.Entry entry : sheet.entries) {
            String label = Folding.spaced(entry.label().text());
            boolean kept = other.stream().anyMatch(text -> text.label().equals(label));
            if (!kept && !entry.label().is(Label.COMMITMENT) && matcher.isLoose(label)) {
                remarks.info("label-taken", entry.label().place(), "“%s” was taken for a label.".formatted(label));
            }
        }
    }
}
