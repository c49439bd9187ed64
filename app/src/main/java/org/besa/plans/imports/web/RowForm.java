package org.besa.plans.imports.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Row;
import org.springframework.util.MultiValueMap;

/// The columns of a row as a person typed them, one text a column, a line for each entry.
public record RowForm(Map<Column, String> texts) {

    private static final Set<Column> USUAL = EnumSet.complementOf(
            EnumSet.of(Column.START, Column.INDICATORS, Column.BUDGET, Column.MARKS, Column.STATUS, Column.OTHER));

    static RowForm of(Row row) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            texts.put(column, row.text(column));
        }
        return new RowForm(texts);
    }

    static RowForm of(MultiValueMap<String, String> typed) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String text = typed.getFirst(column.name());
            if (text != null) {
                texts.put(column, text);
            }
        }
        return new RowForm(texts);
    }

    /// What was typed into a column.
    public String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /// The columns to offer: those every plan has, and those in which this row or the form holds something.
    public List<Column> columns(Row row) {
        return Stream.of(Column.values())
                .filter(c -> USUAL.contains(c) || !row.lines(c).isEmpty() || !text(c).isBlank())
                .toList();
    }

    /// How high its box should be.
    public int height(Column column) {
        int lines =
                text(column).lines().mapToInt(line -> 1 + line.length() / 60).sum();
        return Math.clamp(lines, 2, 12);
    }

    Map<Column, List<String>> cells() {
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        texts.forEach(
                (column, text) -> cells.put(column, new ArrayList<>(text.lines().toList())));
        return cells;
    }
}
