package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// What a scan found: the groups, the rows under their headers, and the lines around them.
final class Scanned {

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

    final List<Group> groups = new ArrayList<>();
    final List<DataRow> rows = new ArrayList<>();
    final List<FrontLine> front = new ArrayList<>();
    final List<Columns> headers = new ArrayList<>();
}
