package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.source.SourcePlace;

/// The notes on one commitment, none of them twice.
final class Remarks {

    private final SourcePlace sheet;
    private final List<Note> notes = new ArrayList<>();

    Remarks(SourcePlace sheet) {
        this.sheet = sheet;
    }

    void info(String code, SourcePlace place, String message) {
        add(new Note(code, message, null, Severity.INFO, place));
    }

    void unresolved(String code, SourcePlace place, String message) {
        add(new Note(code, message, null, Severity.UNRESOLVED, place));
    }

    void missing(String code, String message) {
        unresolved(code, sheet, message);
    }

    List<Note> all() {
        return List.copyOf(notes);
    }

    private void add(Note note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
