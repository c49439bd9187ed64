package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.RawCell;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A row of the plan while it is put together.
final class Draft {

    final Columns columns;
    final int group;
    final SourcePlace place;
    final String[] cells;
    final List<Note> notes = new ArrayList<>();
    final List<RawCell> raw = new ArrayList<>();

    @Nullable
    String number;

    Draft(Columns columns, int group, SourcePlace place) {
        this.columns = columns;
        this.group = group;
        this.place = place;
        this.cells = new String[columns.size()];
        Arrays.fill(cells, "");
    }

    /// The text of a field; columns of one field are joined; empty when there is none.
    String text(Field field) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (columns.field(i) == field && !cells[i].isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(cells[i].strip());
            }
        }
        return text.toString();
    }

    boolean has(Field field) {
        return !text(field).isBlank();
    }

    void append(int column, String piece) {
        String before = cells[column];
        boolean hyphenated =
                before.matches("(?s).*\\p{L}-$") && !piece.isEmpty() && Character.isLowerCase(piece.charAt(0));
        cells[column] = before.isBlank()
                ? piece
                : hyphenated ? before.substring(0, before.length() - 1) + piece : before + " " + piece;
    }

    void note(String code, Severity severity, @Nullable Field field, SourcePlace where, String message) {
        notes.add(new Note(code, message, field, severity, where));
    }

    void remember(int column, String text, SourcePlace where) {
        if (!text.isBlank()) {
            raw.add(new RawCell(columns.field(column), text, where));
        }
    }
}
