package org.besa.plans.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.RawCell;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A row of the working copy: one promise, beside the cells it came from.
///
/// @param id stable within the import ("r12")
/// @param version from 0
/// @param group id of the [RowGroup] it stands in
/// @param cells the lines of each column; columns without lines are absent
/// @param notes what the reader repaired or doubted
/// @param source where the row begins in the document
/// @param text the cells as they stand in the document
/// @param standing what people decided about it
/// @param by name of who decided, null while nobody did
public record Row(
        String id,
        int version,
        String group,
        Map<Column, List<String>> cells,
        List<Note> notes,
        SourcePlace source,
        List<RawCell> text,
        Standing standing,
        @Nullable String by)
        implements Part<Row> {

    /// What people decided about a row.
    public enum Standing {
        /// Nothing yet: it stands as the reader left it.
        READ,
        /// A person corrected it or said that it is right.
        CHECKED,
        /// Left out of the plan.
        DROPPED,
        /// Its text was joined to the row before.
        JOINED
    }

    /// What a person sees at a glance.
    public enum State {
        WHOLE,
        REPAIRED,
        UNRESOLVED,
        CHECKED,
        DROPPED
    }

    public Row {
        EnumMap<Column, List<String>> kept = new EnumMap<>(Column.class);
        cells.forEach((column, lines) -> {
            List<String> written =
                    lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
            if (!written.isEmpty()) {
                kept.put(column, written);
            }
        });
        cells = java.util.Collections.unmodifiableMap(kept);
        notes = List.copyOf(notes);
        text = List.copyOf(text);
    }

    /// The lines of a column, empty when it has none.
    public List<String> lines(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    /// A column as one text, its lines parted by line feeds.
    public String text(Column column) {
        return String.join("\n", lines(column));
    }

    /// The code as printed; empty when the document gave none.
    @JsonIgnore
    public String code() {
        return String.join(" ", lines(Column.CODE));
    }

    /// By what people tell it from others: its code or, when it has none, its line in the document.
    @JsonIgnore
    public String label() {
        return code().isEmpty() ? String.valueOf(source.line()) : code();
    }

    /// Whether any of its text was recognised from a picture of a page.
    @JsonIgnore
    public boolean isRecognised() {
        return source.recognised()
                || text.stream().anyMatch(cell -> cell.source().recognised());
    }

    /// Whether it is part of the plan.
    @JsonIgnore
    public boolean isIn() {
        return standing == Standing.READ || standing == Standing.CHECKED;
    }

    /// How much it needs a person.
    @JsonIgnore
    public State state() {
        return switch (standing) {
            case DROPPED, JOINED -> State.DROPPED;
            case CHECKED -> State.CHECKED;
            case READ -> {
                if (has(Severity.UNRESOLVED)) {
                    yield State.UNRESOLVED;
                }
                yield has(Severity.REPAIRED) ? State.REPAIRED : State.WHOLE;
            }
        };
    }

    private boolean has(Severity severity) {
        return notes.stream().anyMatch(note -> note.severity() == severity);
    }

    @Override
    public Row withVersion(int newVersion) {
        return new Row(id, newVersion, group, cells, notes, source, text, standing, by);
    }

    Row with(Standing newStanding, String name) {
        return new Row(id, version, group, cells, notes, source, text, newStanding, name);
    }

    Row withCells(Map<Column, List<String>> changed, String name) {
        Map<Column, List<String>> all = new EnumMap<>(Column.class);
        all.putAll(cells);
        all.putAll(changed);
        return new Row(id, version, group, all, notes, source, text, Standing.CHECKED, name);
    }

    /// The same row with other columns and nobody's decision about it.
    Row withAllCells(Map<Column, List<String>> all) {
        return new Row(id, version, group, all, notes, source, text, standing, by);
    }

    /// These lines taken out of a column and put at the end of another.
    Row moved(Column from, Column to, Set<Integer> lines, String name) {
        List<String> stay = new ArrayList<>();
        List<String> go = new ArrayList<>(lines(to));
        List<String> all = lines(from);
        for (int i = 0; i < all.size(); i++) {
            (lines.contains(i) ? go : stay).add(all.get(i));
        }
        return withCells(Map.of(from, stay, to, go), name);
    }

    /// This row with the text of the next one behind its own, column by column.
    Row joined(Row next, String name) {
        Map<Column, List<String>> all = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            boolean once = column == Column.CODE && !lines(column).isEmpty();
            all.put(column, once ? lines(column) : join(column, lines(column), next.lines(column)));
        }
        return new Row(
                id,
                version,
                group,
                all,
                both(notes, next.notes),
                source,
                both(text, next.text),
                Standing.CHECKED,
                name);
    }

    /// A sentence that the page break cut goes on; whatever begins anew becomes a line of its own.
    private static List<String> join(Column column, List<String> first, List<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return both(first, second);
        }
        boolean goesOn = column.isShort()
                || Character.isLowerCase(second.getFirst().codePointAt(0))
                || first.getLast().matches("(?s).*[,(/–-]");
        if (!goesOn) {
            return both(first, second);
        }
        List<String> lines = new ArrayList<>(first);
        lines.set(lines.size() - 1, first.getLast() + " " + second.getFirst());
        lines.addAll(second.subList(1, second.size()));
        return lines;
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
