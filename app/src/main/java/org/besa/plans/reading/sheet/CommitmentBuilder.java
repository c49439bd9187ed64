package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:(?:no|nr|numri|br|бр|№)\\b?\\.?\\s*)?(\\d{1,3}(?:\\.\\d{1,2})*|[IVXLC]{1,5})(?:\\s*[.:)–—-]+\\s*|\\s{2,}|\n)(\\S.*)$",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("#?(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVXLC]{1,5})[.)]?");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)\\b(?:e\\.?\\s?g|p\\.?\\s?sh|example|npr|de ex|напр)\\b.*");
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]*)\\)");

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
        String number = number();
        String title = title(number);
        Matcher numbered = NUMBERED.matcher(title);
        if (number == null && numbered.matches()) {
            number = numbered.group(1);
            title = numbered.group(2);
        }
        String lead = actors.lead(texts(Label.LEAD));
        List<String> others = actors.all(texts(Label.OTHERS, Label.ACTORS));
        List<String> values = new Values(matcher, sheet, remarks).values();
        completion();
        var milestones = new Milestones(matcher, actors, dates, remarks, sheet);
        List<Milestone> steps = milestones.all();
        Boolean isNew = isNew(milestones);
        Deadline start = start(milestones);
        Deadline end = end(milestones);
        String problem = joined(Label.PROBLEM_PART, Label.PROBLEM);
        String objective = objective();
        String challenge = joined(Label.CHALLENGE);
        sheet.rest().forEach(this::keep);
        looseLabels();
        missing(title, lead, steps, start, end);
        return new Commitment(
                number,
                title.isEmpty() ? "?" : Folding.spaced(title),
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

    private @Nullable String number() {
        for (Sheet.Entry entry : sheet.all(Label.COMMITMENT)) {
            if (entry.label().number() != null) {
                return entry.label().number();
            }
            boolean ownCell = entry.values().size() > 1
                    && NUMBER.matcher(entry.values().getFirst().text().strip()).matches();
            if (ownCell) {
                return unpointed(entry.values().removeFirst().text());
            }
        }
        List<Sheet.Entry> own = sheet.take(Label.NUMBER);
        return own.isEmpty() ? null : unpointed(own.getFirst().text());
    }

    private static String unpointed(String number) {
        return Folding.spaced(number).replaceAll("[.)]$", "");
    }

    /// The first title; a second one that says something else is kept with its label.
    private String title(@Nullable String number) {
        List<Sheet.Entry> all = sheet.take(Label.COMMITMENT);
        if (all.isEmpty() && isBeforeLead(Label.TITLE)) {
            all = sheet.take(Label.TITLE);
        }
        String title = all.isEmpty() ? "" : all.getFirst().text();
        all.stream()
                .skip(1)
                .filter(entry -> !repeats(entry.text(), title, number))
                .forEach(sheet::leave);
        return title;
    }

    private boolean isBeforeLead(Label label) {
        return sheet.entries.stream()
                .map(entry -> entry.label().label())
                .filter(l -> l == label || l == Label.LEAD)
                .findFirst()
                .filter(l -> l == label)
                .isPresent();
    }

    private static boolean repeats(String text, String title, @Nullable String number) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean sameNumber = numbered.matches() && numbered.group(1).equals(number);
        String bare = sameNumber ? numbered.group(2) : text;
        return Folding.words(bare).equals(Folding.words(title));
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

    private @Nullable Deadline start(Milestones milestones) {
        Deadline own = dates.first(sheet.take(Label.START));
        Deadline both = own == null ? dates.opening(span()) : own;
        return both == null ? milestones.start() : both;
    }

    private @Nullable Deadline end(Milestones milestones) {
        Deadline own = dates.first(sheet.take(Label.END));
        Deadline both = own == null ? dates.closing(span()) : own;
        return both == null ? milestones.end() : both;
    }

    /// The texts of the label that asks for both dates; they may stand in the label's own brackets.
    private List<Sheet.Entry> span() {
        sheet.take(Label.DATES);
        List<Sheet.Entry> answered = sheet.all(Label.DATES).stream()
                .filter(e -> !e.values().isEmpty())
                .toList();
        if (!answered.isEmpty()) {
            return answered;
        }
        for (Sheet.Entry entry : sheet.all(Label.DATES)) {
            Matcher bracket = BRACKET.matcher(entry.label().text());
            if (bracket.find() && !EXAMPLE.matcher(bracket.group(1)).find() && dates.isTime(bracket.group(1))) {
                return List.of(new Sheet.Entry(entry.label(), List.of(value(entry.label(), bracket.group(1)))));
            }
        }
        return List.of();
    }

    private static Item value(Item label, String text) {
        return new Item(label.row(), label.column(), label.end(), null, text, null, label.place());
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

    /// Every vintage of the template asks for these.
    private void missing(
            String title,
            @Nullable String lead,
            List<Milestone> steps,
            @Nullable Deadline start,
            @Nullable Deadline end) {
        if (sheet.all(Label.LEAD).stream()
                        .filter(entry -> !entry.text().isEmpty())
                        .count()
                > 1) {
            remarks.missing(
                    "lead-twice",
                    "The sheet asks twice for the lead institution: two sheets may have been read as one. Check the original.");
        }
        if (title.isEmpty()) {
            remarks.missing("title-missing", "The sheet has no title. Enter one.");
        }
        if (lead == null) {
            remarks.missing(
                    "lead-missing", "The sheet names no lead institution. Enter who answers for the commitment.");
        }
        if (steps.isEmpty()) {
            remarks.missing(
                    "milestones-missing", "The sheet has no milestones. Enter the steps by which it can be checked.");
        }
        boolean dated = steps.stream().anyMatch(step -> step.start() != null || step.end() != null);
        if (start == null && end == null && !dated) {
            remarks.missing(
                    "dates-missing",
                    "The sheet says neither when the commitment starts nor when it ends. Enter the dates.");
        } else if (end == null && !dated) {
            remarks.missing("end-missing", "The sheet does not say when the commitment ends. Enter the date.");
        }
    }
}
