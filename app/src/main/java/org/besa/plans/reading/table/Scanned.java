package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// What a scan found: the groups, the rows under their headers, and the lines around them.
final class Scanned {

    private static final int LEAST_ROWS = 3;
    /// What programs call a sheet that nobody named.
    private static final Pattern UNNAMED = Pattern.compile("\\p{L}*\\s?\\d+");

    /// A group before its rows are understood.
    static final class Group {
        final @Nullable String number;
        final String title;
        final int level;

        @Nullable
        String indicator;

        Group(@Nullable String number, String title, int level) {
            this.number = number;
            this.title = title;
            this.level = level;
        }
    }

    /// A row of a plan's table.
    ///
    /// @param columns the columns it stands in
    /// @param group index of its group, -1 before the first
    /// @param section rows of one section stand under one header
    record DataRow(Row row, Columns columns, int group, int section) {}

    /// A line before the plan's tables.
    record FrontLine(int unit, String text, SourcePlace place) {}

    /// These rows, with columns of groups that group nothing taken for what rows answer: a text that differs in every
    /// row is the row's own.
    Scanned withoutFalseGroups() {
        var replaced = new HashMap<Columns, Columns>();
        for (Columns header : Set.copyOf(headers)) {
            int column = header.indexOf(Field.GROUP);
            boolean free = column >= 0 && header.indexOf(Field.RISK) < 0 && !isNumbered(header, column);
            if (free && differsInEveryRow(header, column)) {
                replaced.put(header, header.with(column, Field.RISK));
            }
        }
        headers.replaceAll(header -> replaced.getOrDefault(header, header));
        rows.replaceAll(row -> new DataRow(
                row.row(), replaced.getOrDefault(row.columns(), row.columns()), row.group(), row.section()));
        return this;
    }

    /// These rows, grouped by the sheets they stand on when several sheets hold a part of the plan and nothing else
    /// groups it.
    Scanned withSheetsAsGroups() {
        List<String> sheets = rows.stream()
                .map(row -> row.row().place().sheet())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean columns = headers.stream().anyMatch(header -> header.indexOf(Field.GROUP) >= 0);
        boolean unnamed = sheets.stream().anyMatch(name -> UNNAMED.matcher(name).matches());
        if (sheets.size() < 2 || unnamed || columns || !groups.isEmpty()) {
            return this;
        }
        sheets.forEach(name -> groups.add(new Group(null, name, 1)));
        rows.replaceAll(row -> new DataRow(
                row.row(), row.columns(), sheets.indexOf(row.row().place().sheet()), row.section()));
        return this;
    }

    private static boolean isNumbered(Columns header, int column) {
        return column > 0 && header.numbersGroups(column - 1);
    }

    private boolean differsInEveryRow(Columns header, int column) {
        var seen = new HashSet<String>();
        int full = 0;
        for (DataRow row : rows) {
            List<SourceCell> filled = row.row().filled();
            if (!row.columns().equals(header) || filled.size() * 2 <= header.size()) {
                continue;
            }
            SourceCell cell = filled.stream()
                    .filter(one -> one.column() == column)
                    .findFirst()
                    .orElse(null);
            if (cell == null || cell.rowSpan() > 1 || !seen.add(Folding.compact(cell.text()))) {
                return false;
            }
            full++;
        }
        return full >= LEAST_ROWS;
    }

    final List<Group> groups = new ArrayList<>();
    final List<DataRow> rows = new ArrayList<>();
    final List<FrontLine> front = new ArrayList<>();
    final List<Columns> headers = new ArrayList<>();
}
