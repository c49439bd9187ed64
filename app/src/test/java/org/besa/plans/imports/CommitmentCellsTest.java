package org.besa.plans.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Commitment.LabelledText;
import org.besa.plans.reading.Commitment.Milestone;
import org.besa.plans.reading.source.SourcePlace;
import org.junit.jupiter.api.Test;

class CommitmentCellsTest {

    private static final DeadlineGrammar GRAMMAR = new DeadlineGrammar();

    @Test
    void nothingThatASheetSaysOfAMilestoneIsLost() {
        Map<Column, List<String>> cells = CommitmentCells.of(commitment(), "sq");

        assertThat(cells)
                .containsEntry(
                        Column.ACTIVITIES,
                        List.of(
                                "1. Formati (Agjencia e Hartave; Bashkia Lumas) | Korrik 2023 – Dhjetor 2023",
                                "Harta (Mars 2024 –)"))
                .containsEntry(Column.INDICATORS, List.of("1. Dokumenti i formatit"))
                .containsEntry(
                        Column.OTHER,
                        List.of(
                                "Kontakti: Ana Bregu",
                                "1. Formati: I kufizuar",
                                "1. Formati: Rreziku: vonesa",
                                "Angazhim i ri"))
                .containsEntry(Column.MARKS, List.of("Transparenca: harta është e hapur"));
    }

    @Test
    void theDatesOfAStepAreUnderstoodWhenItIsRead() {
        Map<Column, List<String>> cells = CommitmentCells.of(commitment(), "sq");
        RowDeadlines.Step step = RowDeadlines.of(Samples.copy())
                .step(cells.getOrDefault(Column.ACTIVITIES, List.of()).getFirst());

        assertThat(step.deadline()).extracting(Deadline::kind).isEqualTo(Deadline.Kind.RANGE);
    }

    private static Commitment commitment() {
        var first = new Milestone(
                "1",
                "Formati",
                List.of("Dokumenti i formatit"),
                "Agjencia e Hartave",
                List.of("Bashkia Lumas"),
                date("Korrik 2023"),
                date("Dhjetor 2023"),
                "I kufizuar",
                List.of(new LabelledText("Rreziku", "vonesa")));
        var second = new Milestone(null, "Harta", List.of(), null, List.of(), date("Mars 2024"), null, null, List.of());
        return new Commitment(
                "4",
                "Harta e hapur",
                "Agjencia e Hartave",
                List.of(),
                null,
                null,
                null,
                List.of("Transparenca: harta është e hapur"),
                List.of(first, second),
                true,
                null,
                null,
                List.of(new LabelledText("Kontakti", "Ana Bregu")),
                List.of(),
                SourcePlace.line(1));
    }

    private static Deadline date(String words) {
        return GRAMMAR.parse(words, DeadlineHints.NONE);
    }
}
