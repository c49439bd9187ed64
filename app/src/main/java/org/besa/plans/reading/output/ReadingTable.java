package org.besa.plans.reading.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// A reading for people: each promise with its owner, deadline and notes, what is unresolved, and the account.
public final class ReadingTable {

    private static final int WIDTH = 100;
    private static final int LABEL = 13;

    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    /// Writes with or without colour.
    public ReadingTable(boolean colour) {
        ink = new Ink(colour);
    }

    /// The whole reading.
    public String write(Reading reading) {
        heading(reading);
        reading.groups().forEach(this::group);
        reading.commitments().forEach(this::commitment);
        unresolved(reading.unresolved());
        account(reading);
        return out.toString();
    }

    private void heading(Reading reading) {
        line(ink.bold(reading.title() == null ? "Plan without a title" : reading.title()));
        String whose = reading.institution() == null ? "institution not named" : reading.institution();
        String when = reading.period() == null ? "" : ", " + reading.period().raw();
        line(whose
                + when
                + ink.dim("   " + reading.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", read from "
                        + reading.format()));
        if (reading.recognised()) {
            line(ink.doubt("The text was recognised from pictures of pages: check every value."));
        }
        reading.remarks().forEach(remark -> line(ink.dim(remark)));
    }

    private void group(Reading.Group group) {
        line("");
        String number = group.number() == null ? "" : group.number() + "  ";
        line(ink.accent(number + (group.title().isEmpty() ? "Measures" : group.title())));
        labelled("Indicator", group.indicator());
        group.measures().forEach(this::measure);
    }

    private void measure(ReadMeasure measure) {
        line("");
        String number = measure.number() == null ? "–" : measure.number();
        line(ink.bold(number) + "  " + ink.bold(deadline(measure.deadline())));
        labelled("Problem", measure.problem());
        listed("Measure", measure.measures());
        listed("Responsible", measure.responsible());
        listed("Supporting", measure.supporting());
        listed("Activities", measure.activities());
        listed("Resources", measure.resources());
        listed(
                "Indicators",
                measure.indicators().stream().map(ReadingTable::indicator).toList());
        listed("Budget", measure.budget().stream().map(ReadingTable::budget).toList());
        labelled("Status", measure.status());
        measure.other().forEach(other -> labelled(other.label(), other.text()));
        measure.notes().forEach(this::note);
    }

    private void commitment(Commitment commitment) {
        line("");
        String number = commitment.number() == null ? "" : commitment.number() + "  ";
        line(ink.accent(number + commitment.title()));
        labelled("Lead", commitment.lead());
        listed("Others", commitment.otherActors());
        labelled("Problem", commitment.problem());
        labelled("Objective", commitment.objective());
        labelled("Challenge", commitment.challenge());
        listed("Values", commitment.values());
        listed(
                "Milestones",
                commitment.milestones().stream().map(ReadingTable::milestone).toList());
        labelled("New", commitment.isNew() == null ? null : commitment.isNew() ? "yes" : "no, it goes on");
        labelled("Start", commitment.start() == null ? null : deadline(commitment.start()));
        labelled("End", commitment.end() == null ? null : deadline(commitment.end()));
        commitment.other().forEach(other -> labelled(other.label(), other.text()));
        commitment.notes().forEach(this::note);
    }

    private void note(Note note) {
        String text = "%s: %s (%s)".formatted(note.code(), note.message(), place(note.source()));
        String sign =
                note.severity() == Severity.UNRESOLVED ? "✗ " : note.severity() == Severity.REPAIRED ? "◆ " : "· ";
        for (String line : wrapped(sign + text, WIDTH - LABEL)) {
            String shown = switch (note.severity()) {
                case INFO -> ink.dim(line);
                case REPAIRED -> ink.doubt(line);
                case UNRESOLVED -> ink.alarm(line);
            };
            line(" ".repeat(LABEL) + shown);
        }
    }

    private void unresolved(List<Reading.Unresolved> unresolved) {
        if (unresolved.isEmpty()) {
            return;
        }
        line("");
        line(ink.alarm("Unresolved: " + unresolved.size()));
        for (Reading.Unresolved one : unresolved) {
            String number = one.number() == null ? "" : one.number() + ", ";
            line("  " + number + place(one.source()) + ": " + one.reason());
            wrapped(one.text().replace('\n', ' '), WIDTH - 4).forEach(text -> line(ink.dim("    " + text)));
        }
    }

    private void account(Reading reading) {
        Reading.LineAccount lines = reading.lines();
        line("");
        line("%d lines or rows = %d used + %d reported + %d ignored"
                .formatted(lines.in(), lines.used(), lines.reported(), lines.ignored()));
        List<String> reasons = reading.ignored().stream()
                .map(ignored -> "%d %s".formatted(ignored.count(), ignored.reason()))
                .toList();
        if (!reasons.isEmpty()) {
            line(ink.dim("ignored: " + String.join(", ", reasons)));
        }
    }

    private void labelled(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            listed(label, List.of(text));
        }
    }

    private void listed(String label, List<String> texts) {
        String name = Folding.spaced(label);
        String shown = name.length() < LABEL ? name : name + "\n" + " ".repeat(LABEL - 1);
        for (String text : texts) {
            for (String line : wrapped(text, WIDTH - LABEL)) {
                line(ink.dim(shown + " ".repeat(Math.max(1, LABEL - shown.length()))) + line);
                shown = "";
            }
        }
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private static String deadline(Deadline deadline) {
        return deadline.raw().isBlank() ? "no deadline" : deadline.raw();
    }

    private static String indicator(ReadMeasure.Indicator indicator) {
        String baseline = indicator.baseline() == null ? "" : " (baseline: " + indicator.baseline() + ")";
        String target = indicator.target() == null ? "" : " (target: " + indicator.target() + ")";
        return indicator.text() + baseline + target;
    }

    private static String budget(ReadMeasure.BudgetLine line) {
        String year = line.year() == null ? "" : line.year() + ": ";
        return year
                + line.raw()
                + (line.source() == null || line.source().equals(line.raw()) ? "" : ", " + line.source());
    }

    /// The milestone with its dates, and a line for each of the rest.
    private static String milestone(Commitment.Milestone milestone) {
        var lines = new ArrayList<String>();
        String number = milestone.number() == null ? "" : milestone.number() + "  ";
        lines.add(number + milestone.text() + dates(milestone));
        milestone.outputs().forEach(output -> lines.add("  output: " + output));
        if (milestone.responsible() != null) {
            lines.add("  lead: " + milestone.responsible());
        }
        milestone.supporting().forEach(supporting -> lines.add("  supporting: " + supporting));
        if (milestone.status() != null) {
            lines.add("  status: " + milestone.status());
        }
        milestone.other().forEach(other -> lines.add("  " + other.label() + ": " + other.text()));
        return String.join("\n", lines);
    }

    private static String dates(Commitment.Milestone milestone) {
        String start = milestone.start() == null ? "" : deadline(milestone.start());
        String end = milestone.end() == null ? "" : deadline(milestone.end());
        String both = start.isEmpty() || start.equals(end) ? end : start + " – " + (end.isEmpty() ? "?" : end);
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    private static String place(SourcePlace place) {
        String where = place.sheet() != null ? place.sheet() + ", row " : "line ";
        return (place.page() == null ? "" : "page " + place.page() + ", ") + where + place.line();
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
