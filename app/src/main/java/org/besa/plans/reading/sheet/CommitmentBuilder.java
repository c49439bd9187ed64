package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Commitment.LabelledText;
import org.besa.plans.reading.Commitment.Milestone;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Makes a commitment from a sheet.
final class CommitmentBuilder {

    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,3}|[IVXLC]{1,5})\\s*[.:)–—-]\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•▪●*·]\\s*|\\(?\\d{1,2}[.)]\\s+|\\(?[a-z]\\)\\s+)");
    private static final Pattern NOTHING = Pattern.compile("[-–—/.]*");

    private final LabelMatcher matcher;
    private final DeadlineGrammar deadlines;
    private final List<Note> notes = new ArrayList<>();

    CommitmentBuilder(LabelMatcher matcher, DeadlineGrammar deadlines) {
        this.matcher = matcher;
        this.deadlines = deadlines;
    }

    /// The commitment of a sheet.
    ///
    /// @param titleBefore the line before the sheet, for sheets that give the title no label; empty when there is
    ///     none
    Commitment commitment(Sheet sheet, String titleBefore) {
        SourcePlace place = sheet.entries.isEmpty()
                ? sheet.milestones.getFirst().cells().getFirst().place()
                : sheet.entries.getFirst().label().place();
        String printed = sheet.text(Label.COMMITMENT).isEmpty() ? titleBefore : sheet.text(Label.COMMITMENT);
        Matcher numbered = NUMBERED.matcher(Folding.spaced(printed));
        String own = sheet.all(Label.COMMITMENT).stream()
                .map(e -> e.label().number())
                .filter(n -> n != null)
                .findFirst()
                .orElse(null);
        String number = own == null && numbered.matches() ? numbered.group(1) : own;
        String title = own == null && numbered.matches() ? numbered.group(2) : Folding.spaced(printed);
        Deadline start = start(sheet);
        Deadline end = end(sheet);
        if (title.isEmpty()) {
            note("title-missing", Severity.UNRESOLVED, place, "The sheet has no title. Enter one.");
        }
        return new Commitment(
                number,
                title.isEmpty() ? "?" : title,
                orNull(Folding.spaced(sheet.text(Label.LEAD))),
                actors(sheet),
                orNull(sheet.text(Label.PROBLEM)),
                objective(sheet),
                orNull(Folding.spaced(sheet.text(Label.CHALLENGE))),
                values(sheet),
                milestones(sheet),
                isNew(sheet),
                start,
                end,
                other(sheet),
                List.copyOf(notes),
                place);
    }

    private static List<String> actors(Sheet sheet) {
        var actors = new ArrayList<String>();
        for (Label label : List.of(Label.OTHERS, Label.ACTORS)) {
            for (Sheet.Entry entry : sheet.all(label)) {
                entry.text()
                        .lines()
                        .flatMap(line -> Pattern.compile(";\\s*").splitAsStream(line))
                        .map(CommitmentBuilder::unlisted)
                        .filter(actor -> !NOTHING.matcher(actor).matches())
                        .forEach(actors::add);
            }
        }
        return actors;
    }

    private static @Nullable String objective(Sheet sheet) {
        List<String> all = sheet.all(Label.OBJECTIVE).stream()
                .map(Sheet.Entry::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return orNull(all.isEmpty() ? sheet.text(Label.DESCRIPTION) : String.join("\n", all));
    }

    private List<String> values(Sheet sheet) {
        var values = new ArrayList<String>();
        for (Sheet.Entry entry : sheet.all(Label.VALUE)) {
            Label answer = matcher.answer(entry.text());
            if (answer == Label.TICK) {
                values.add(Folding.spaced(entry.label().text()));
            } else if (answer == null && !entry.values().isEmpty()) {
                values.add(Folding.spaced(entry.label().text()) + ": " + Folding.spaced(entry.text()));
            }
        }
        boolean ticksAreMissing = !sheet.all(Label.VALUE).isEmpty()
                && sheet.all(Label.VALUE).stream().anyMatch(e -> e.values().isEmpty())
                && values.stream().findAny().isPresent()
                && sheet.all(Label.VALUE).getFirst().label().line();
        if (ticksAreMissing) {
            note(
                    "ticks-fewer-than-values",
                    Severity.UNRESOLVED,
                    sheet.all(Label.VALUE).getFirst().label().place(),
                    "There are fewer ticks than values, and the text no longer tells which of them are ticked. Check the original.");
        }
        for (Label label : List.of(Label.VALUES, Label.VALUE_TEXT)) {
            sheet.all(label).stream()
                    .map(Sheet.Entry::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    private List<Milestone> milestones(Sheet sheet) {
        var milestones = new ArrayList<Milestone>();
        for (Sheet.Entry entry : sheet.all(Label.MILESTONES)) {
            entry.text()
                    .lines()
                    .map(CommitmentBuilder::unlisted)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> milestones.add(new Milestone(text, null, null, null)));
        }
        for (Sheet.MilestoneRow row : sheet.milestones) {
            if (row.heading().stream().anyMatch(item -> item.is(Label.NEW))) {
                cell(row, Label.MILESTONES)
                        .lines()
                        .map(CommitmentBuilder::unlisted)
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> milestones.add(new Milestone(text, null, null, null)));
            } else {
                milestones.addAll(milestone(row));
            }
        }
        return milestones;
    }

    private List<Milestone> milestone(Sheet.MilestoneRow row) {
        String text = unlisted(Folding.spaced(cell(row, Label.MILESTONES)));
        if (text.isEmpty()) {
            return List.of();
        }
        String start = Folding.spaced(cell(row, Label.START));
        String end = Folding.spaced(cell(row, Label.END));
        SourcePlace place = row.cells().getFirst().place();
        return List.of(new Milestone(
                text,
                orNull(Folding.spaced(cell(row, Label.RESPONSIBLE))),
                start.isEmpty() ? null : deadline(start, place),
                end.isEmpty() ? null : deadline(end, place)));
    }

    private static String cell(Sheet.MilestoneRow row, Label label) {
        for (int i = 0; i < row.heading().size(); i++) {
            Item head = row.heading().get(i);
            int next = i + 1 < row.heading().size() ? row.heading().get(i + 1).column() : Integer.MAX_VALUE;
            if (head.is(label)) {
                return row.cells().stream()
                        .filter(cell -> cell.column() >= head.column() && cell.column() < next)
                        .map(Item::text)
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    private @Nullable Boolean isNew(Sheet sheet) {
        String text = sheet.text(Label.NEW);
        for (Sheet.MilestoneRow row : sheet.milestones) {
            text = text.isEmpty() ? cell(row, Label.NEW) : text;
        }
        Label answer = matcher.answer(text);
        return answer == Label.IS_NEW ? Boolean.TRUE : answer == Label.IS_OLD ? Boolean.FALSE : null;
    }

    private @Nullable Deadline start(Sheet sheet) {
        Deadline own = dated(sheet, Label.START);
        Deadline both = own == null ? dated(sheet, Label.DATES) : null;
        return both == null ? own : both.opening();
    }

    private @Nullable Deadline end(Sheet sheet) {
        Deadline own = dated(sheet, Label.END);
        Deadline both = own == null ? dated(sheet, Label.DATES) : null;
        return both == null ? own : both.closing();
    }

    private @Nullable Deadline dated(Sheet sheet, Label label) {
        for (Sheet.Entry entry : sheet.all(label)) {
            if (!entry.values().isEmpty()) {
                return deadline(Folding.spaced(entry.text()), entry.label().place());
            }
        }
        for (Sheet.MilestoneRow row : sheet.milestones) {
            boolean ofCommitment = row.heading().stream().anyMatch(item -> item.is(Label.NEW));
            String text = ofCommitment ? Folding.spaced(cell(row, label)) : "";
            if (!text.isEmpty()) {
                return deadline(text, row.cells().getFirst().place());
            }
        }
        return null;
    }

    private Deadline deadline(String raw, SourcePlace place) {
        Deadline deadline = deadlines.parse(raw, DeadlineHints.NONE);
        if (deadline.kind() == Deadline.Kind.NONE && deadline.confidence() < 1) {
            note(
                    "deadline-not-understood",
                    Severity.UNRESOLVED,
                    place,
                    "“%s” is not understood as a date. Write it as a day, month or year.".formatted(raw));
        }
        return deadline;
    }

    private static List<LabelledText> other(Sheet sheet) {
        var other = new ArrayList<LabelledText>();
        for (Sheet.Entry entry : sheet.entries) {
            boolean known = !entry.label().is(Label.OTHER)
                    && !(entry.label().is(Label.DESCRIPTION) && sheet.has(Label.OBJECTIVE));
            if (!known && !entry.text().isEmpty()) {
                other.add(new LabelledText(Folding.spaced(entry.label().text()), entry.text()));
            }
        }
        return other;
    }

    private void note(String code, Severity severity, SourcePlace place, String message) {
        Note note = new Note(code, message, null, severity, place);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /// Without the bullet before it and the semicolon after it.
    private static String unlisted(String line) {
        return BULLET.matcher(Folding.spaced(line))
                .replaceFirst("")
                .replaceAll("[;,]+$", "")
                .strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() || NOTHING.matcher(text.strip()).matches() ? null : text.strip();
    }
}
