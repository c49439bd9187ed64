package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Commitment.LabelledText;
import org.besa.plans.reading.Commitment.Milestone;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The cells of a commitment: everything its sheet says, in the columns in which people correct it.
final class CommitmentCells {

    private static final DeadlineGrammar GRAMMAR = new DeadlineGrammar();
    private static final LocalizedText NEW = LocalizedText.of("Angazhim i ri", "New commitment");
    private static final LocalizedText ONGOING = LocalizedText.of("Angazhim i vazhdueshëm", "Ongoing commitment");

    private final Map<Column, List<String>> cells = new EnumMap<>(Column.class);

    private CommitmentCells() {}

    /// @param language code of the language in which the plan is written
    static Map<Column, List<String>> of(Commitment commitment, String language) {
        var cells = new CommitmentCells();
        cells.commitment(commitment);
        if (commitment.isNew() != null) {
            LocalizedText words = commitment.isNew() ? NEW : ONGOING;
            cells.add(
                    Column.OTHER,
                    words.byLanguage().getOrDefault(language, words.byLanguage().get("en")));
        }
        return cells.cells;
    }

    private void commitment(Commitment commitment) {
        add(Column.CODE, commitment.number());
        add(Column.RISK, commitment.problem());
        add(Column.MEASURE, commitment.title());
        add(Column.DESCRIPTION, commitment.objective());
        add(Column.DESCRIPTION, commitment.challenge());
        add(Column.RESPONSIBLE, commitment.lead());
        commitment.otherActors().forEach(actor -> add(Column.SUPPORTING, actor));
        add(Column.START, raw(commitment.start()));
        add(Column.DEADLINE, raw(commitment.end()));
        commitment.values().forEach(value -> add(Column.MARKS, value));
        commitment.other().forEach(other -> add(Column.OTHER, labelled(other)));
        commitment.milestones().forEach(this::milestone);
    }

    /// A step with those who do it; its outputs are what shows that it was done.
    private void milestone(Milestone milestone) {
        String number = milestone.number() == null ? "" : milestone.number() + ". ";
        List<String> who = Stream.concat(Stream.ofNullable(milestone.responsible()), milestone.supporting().stream())
                .toList();
        String step = number + oneLine(milestone.text()) + (who.isEmpty() ? "" : " (" + String.join("; ", who) + ")");
        add(Column.ACTIVITIES, oneLine(step) + dates(milestone));
        milestone.outputs().forEach(output -> add(Column.INDICATORS, number + oneLine(output)));
        if (milestone.status() != null) {
            add(Column.OTHER, number + oneLine(milestone.text()) + ": " + milestone.status());
        }
        milestone
                .other()
                .forEach(other ->
                        add(Column.OTHER, number + oneLine(milestone.text()) + ": " + oneLine(labelled(other))));
    }

    /// What follows the bar is the deadline; a start alone is none, and stays in the text.
    private static String dates(Milestone milestone) {
        String start = oneLine(raw(milestone.start()));
        String end = oneLine(raw(milestone.end()));
        if (start.isEmpty() || start.equals(end)) {
            return end.isEmpty() ? "" : " | " + end;
        }
        String both = start + " – " + end;
        boolean understood = GRAMMAR.parse(both, DeadlineHints.NONE).kind() == Deadline.Kind.RANGE;
        return end.isEmpty() ? " (" + start + " –)" : understood ? " | " + both : " (" + start + " –) | " + end;
    }

    private void add(Column column, @Nullable String text) {
        if (text != null) {
            cells.computeIfAbsent(column, c -> new ArrayList<>())
                    .addAll(text.lines().toList());
        }
    }

    private static String labelled(LabelledText other) {
        return other.label().isEmpty() ? other.text() : other.label() + ": " + other.text();
    }

    private static @Nullable String raw(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.raw();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s*\\R\\s*", " ");
    }
}
