package org.besa.plans.imports;

import java.time.LocalDate;
import java.util.List;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.RawCell;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanInFile;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourcePlace;

/// Readings as the reader makes them, small enough to look at.
final class Samples {

    private static final DeadlineGrammar DEADLINES = new DeadlineGrammar();

    private Samples() {}

    /// Two areas; row 1.1 whole, 1.2 repaired, 2.1 unresolved; one text that stands nowhere.
    static Reading reading() {
        return new Reading(
                Reading.Kind.INTEGRITY_PLAN,
                "Integrity plan of the port authority",
                "Port authority",
                new Reading.Period("2026-2028", LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)),
                "en",
                DocumentFormat.TEXT,
                false,
                List.of(
                        new Reading.Group(
                                "1",
                                "Dock contracts",
                                null,
                                "Contracts are public.",
                                List.of(measure("1.1", List.of()), measure("1.2", List.of(note(Severity.REPAIRED))))),
                        new Reading.Group(
                                "2",
                                "Berth permits",
                                null,
                                null,
                                List.of(measure("2.1", List.of(note(Severity.UNRESOLVED)))))),
                null,
                List.of(),
                List.of(
                        new Reading.Unresolved("said by row 2.1", "its own note", "2.1", SourcePlace.line(9)),
                        new Reading.Unresolved("a stray sentence", "belongs nowhere", null, SourcePlace.line(12))),
                new Reading.LineAccount(12, 9, 1, 2),
                List.of(new Reading.Ignored("blank", 2, SourcePlace.line(2))),
                List.of(
                        new Reading.Column("Risk", Field.RISK, 1),
                        new Reading.Column("Events", Field.ACTIVITIES, 0.9),
                        new Reading.Column("Sources", Field.RESOURCES, 0.9)),
                List.of());
    }

    static PlanInFile document() {
        return new PlanInFile.Document(reading());
    }

    static WorkingCopy copy() {
        return FirstCopy.of(reading());
    }

    private static ReadMeasure measure(String code, List<Note> notes) {
        return new ReadMeasure(
                code,
                code,
                "Nobody checks the cranes.",
                List.of("Publish the crane log " + code),
                List.of("Crane office", "Legal desk"),
                List.of(),
                DEADLINES.parse("December 2027", DeadlineHints.NONE),
                List.of("Draft the log.", "Approve the log. | June 2027"),
                List.of("Own staff"),
                List.of(),
                List.of(),
                List.of(),
                null,
                notes,
                SourcePlace.line(5),
                List.of(new RawCell(Field.RISK, "Nobody checks the cranes.", SourcePlace.line(5))));
    }

    private static Note note(Severity severity) {
        return new Note("joined-over-page", "The row goes on.", null, severity, SourcePlace.line(6));
    }
}
