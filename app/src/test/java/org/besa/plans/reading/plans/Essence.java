package org.besa.plans.reading.plans;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading;
import org.jspecify.annotations.Nullable;

/// A reading reduced to what an expectation states: empty values left out, deadlines in one line, of the notes only
/// those that ask for a look.
final class Essence {

    private Essence() {}

    static Map<String, Object> of(Reading reading) {
        var essence = new Outline();
        essence.put("kind", reading.kind().name());
        essence.put("title", reading.title());
        essence.put("institution", reading.institution());
        essence.put("period", reading.period() == null ? null : reading.period().raw());
        essence.put("language", reading.language());
        essence.put("groups", reading.groups().stream().map(Essence::group).toList());
        essence.put(
                "commitments",
                reading.commitments().stream().map(Essence::commitment).toList());
        essence.put(
                "unresolved",
                reading.unresolved().stream()
                        .map(u -> (u.number() == null ? "line " + u.source().line() : u.number()) + ": " + u.reason())
                        .toList());
        Reading.LineAccount lines = reading.lines();
        essence.put(
                "lines",
                "%d = %d used + %d reported + %d ignored"
                        .formatted(lines.in(), lines.used(), lines.reported(), lines.ignored()));
        return essence.values();
    }

    private static Map<String, Object> group(Reading.Group group) {
        var essence = new Outline();
        essence.put("number", group.number());
        essence.put("title", group.title());
        essence.put("parent", group.parent());
        essence.put("indicator", group.indicator());
        essence.put("measures", group.measures().stream().map(Essence::measure).toList());
        return essence.values();
    }

    private static Map<String, Object> measure(ReadMeasure measure) {
        var essence = new Outline();
        essence.put("number", measure.number());
        essence.put("problem", measure.problem());
        essence.put("measures", measure.measures());
        essence.put("responsible", measure.responsible());
        essence.put("supporting", measure.supporting());
        essence.put("deadline", deadline(measure.deadline()));
        essence.put("activities", measure.activities());
        essence.put("resources", measure.resources());
        essence.put(
                "indicators",
                measure.indicators().stream().map(Essence::indicator).toList());
        essence.put("budget", measure.budget().stream().map(Essence::budget).toList());
        essence.put(
                "other",
                measure.other().stream()
                        .map(other -> other.label() + " → " + other.text())
                        .toList());
        essence.put("status", measure.status());
        essence.put("notes", notes(measure.notes()));
        return essence.values();
    }

    private static Map<String, Object> commitment(Commitment commitment) {
        var essence = new Outline();
        essence.put("number", commitment.number());
        essence.put("title", commitment.title());
        essence.put("lead", commitment.lead());
        essence.put("otherActors", commitment.otherActors());
        essence.put("problem", commitment.problem());
        essence.put("objective", commitment.objective());
        essence.put("challenge", commitment.challenge());
        essence.put("values", commitment.values());
        essence.put(
                "milestones",
                commitment.milestones().stream().map(Essence::milestone).toList());
        essence.put("new", commitment.isNew() == null ? null : commitment.isNew() ? "yes" : "no");
        essence.put("start", commitment.start() == null ? null : deadline(commitment.start()));
        essence.put("end", commitment.end() == null ? null : deadline(commitment.end()));
        essence.put("other", labelled(commitment.other()));
        essence.put("notes", notes(commitment.notes()));
        return essence.values();
    }

    private static String milestone(Commitment.Milestone milestone) {
        return (milestone.number() == null ? "" : milestone.number() + " | ")
                + milestone.text()
                + (milestone.start() == null ? "" : " | from " + deadline(milestone.start()))
                + (milestone.end() == null ? "" : " | by " + deadline(milestone.end()))
                + (milestone.outputs().isEmpty() ? "" : " | gives " + String.join("; ", milestone.outputs()))
                + (milestone.responsible() == null ? "" : " | led by " + milestone.responsible())
                + (milestone.supporting().isEmpty() ? "" : " | helped by " + String.join("; ", milestone.supporting()))
                + (milestone.status() == null ? "" : " | is " + milestone.status())
                + (milestone.other().isEmpty() ? "" : " | " + String.join("; ", labelled(milestone.other())));
    }

    private static List<String> labelled(List<Commitment.LabelledText> texts) {
        return texts.stream().map(text -> text.label() + " → " + text.text()).toList();
    }

    private static String deadline(Deadline deadline) {
        String precision = deadline.precision() == null
                ? ""
                : " " + deadline.precision().name().toLowerCase(Locale.ROOT);
        String recurrence = deadline.recurrence() == null ? "" : " " + deadline.recurrence();
        return "%s %s..%s%s%s"
                .formatted(deadline.kind(), day(deadline.start()), day(deadline.end()), precision, recurrence);
    }

    private static String day(java.time.@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    private static String indicator(ReadMeasure.Indicator indicator) {
        return indicator.text()
                + (indicator.baseline() == null ? "" : " | baseline " + indicator.baseline())
                + (indicator.target() == null ? "" : " | target " + indicator.target())
                + (indicator.verification() == null ? "" : " | verified by " + indicator.verification());
    }

    private static String budget(ReadMeasure.BudgetLine line) {
        return line.raw()
                + (line.year() == null ? "" : " | " + line.year())
                + (line.amount() == null ? "" : " | " + line.amount().toPlainString())
                + (line.currency() == null ? "" : " " + line.currency())
                + (line.source() == null ? "" : " | " + line.source());
    }

    private static List<String> notes(List<Note> notes) {
        return notes.stream()
                .filter(note -> note.severity() != Severity.INFO)
                .map(note -> note.code() + (note.field() == null ? "" : " " + note.field()))
                .toList();
    }
}
