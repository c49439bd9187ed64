package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.OtherText;
import org.besa.plans.reading.ReadMeasure.RawCell;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A row of the plan while it is put together.
final class Draft {

    private static final Pattern AMOUNT = Pattern.compile("\\d");

    final Columns columns;
    final int group;
    final SourcePlace place;
    final String[] cells;
    final List<Note> notes = new ArrayList<>();
    final List<RawCell> raw = new ArrayList<>();
    final List<OtherText> other = new ArrayList<>();
    final List<String> activities = new ArrayList<>();

    @Nullable
    String number;

    /// Fields whose text was taken from the activities below the row.
    final Set<Field> ofActivities = EnumSet.noneOf(Field.class);

    /// Whether the start became a part of the deadline.
    boolean startTaken;

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

    /// Whether a cell holds a sum whose parts stand in the row as well.
    boolean isSumOfOthers(int column) {
        Columns.Column own = columns.columns().get(column);
        if (!own.sum()) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            Columns.Column part = columns.columns().get(i);
            boolean sameYear = own.year() == null || own.year().equals(part.year());
            if (part.field() == Field.BUDGET
                    && !part.sum()
                    && sameYear
                    && AMOUNT.matcher(cells[i]).find()) {
                return true;
            }
        }
        return false;
    }

    boolean has(Field field) {
        return !text(field).isBlank();
    }

    /// The places of filled cells below no header, from 1.
    List<Integer> withoutHeader() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < cells.length; i++) {
            if (columns.columns().get(i).header().isBlank() && !cells[i].isBlank()) {
                places.add(i + 1);
            }
        }
        return places;
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
