package org.besa.plans.reading.run;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading.Group;
import org.besa.plans.reading.source.SourcePlace;

/// Marks what was recognised from pictures of pages: each row of it asks for a look, however well it reads.
final class RecognisedText {

    private RecognisedText() {}

    static List<Group> marked(List<Group> groups) {
        return groups.stream().map(RecognisedText::marked).toList();
    }

    static Commitment marked(Commitment commitment) {
        return commitment.source().recognised()
                ? commitment.with(and(commitment.notes(), commitment.source()))
                : commitment;
    }

    private static Group marked(Group group) {
        List<ReadMeasure> measures =
                group.measures().stream().map(RecognisedText::marked).toList();
        return new Group(group.number(), group.title(), group.parent(), group.indicator(), measures);
    }

    private static ReadMeasure marked(ReadMeasure measure) {
        return measure.isRecognised() ? measure.with(and(measure.notes(), place(measure))) : measure;
    }

    private static SourcePlace place(ReadMeasure measure) {
        return measure.text().stream()
                .map(ReadMeasure.RawCell::source)
                .filter(SourcePlace::recognised)
                .findFirst()
                .orElse(measure.source());
    }

    private static List<Note> and(List<Note> notes, SourcePlace place) {
        List<Note> all = new ArrayList<>();
        all.add(new Note(
                "recognised",
                "The text was recognised from a picture of the page; compare each value with it.",
                null,
                Severity.REPAIRED,
                place));
        all.addAll(notes);
        return all;
    }
}
