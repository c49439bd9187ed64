package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;

/// What stands around the tables of a plan: signatures, prose, lists of members, scales of risk. It is left out with
/// its reason once the whole plan is known, and reported only where a part of the plan may hide in it.
final class Surroundings {

    private static final int LONGEST_HEADING = 160;
    private static final int DEADLINES = 2;
    private static final String OUTSIDE_TABLE =
            "a row of a table whose columns are not those of a plan; check whether it belongs to the plan";
    private static final String BETWEEN = "text outside the plan's tables; check whether it belongs to the plan";

    private record Line(Row row, int index) {}

    private final CellFit fit;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, List<Row>> tables = new LinkedHashMap<>();

    Surroundings(CellFit fit) {
        this.fit = fit;
    }

    /// Takes a line, or a row that says no more than one.
    void line(Row row, int index) {
        lines.add(new Line(row, index));
    }

    /// Takes a row of a table that is not the plan's.
    void row(Row row) {
        tables.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
    }

    /// Settles all that was taken.
    ///
    /// @param lastRow index of the last row of the plan, -1 when it has none
    /// @param headers the headers of the plan's tables
    void settle(Ledger ledger, int lastRow, List<Columns> headers) {
        List<Line> after = lines.stream().filter(line -> line.index() > lastRow).toList();
        boolean hidesRows = after.stream().filter(line -> isTime(line.row())).count() >= DEADLINES;
        for (Line line : lines) {
            String text = line.row().text();
            boolean prose = text.length() > LONGEST_HEADING || ColumnHabits.stops(text);
            if (line.index() > lastRow && !hidesRows) {
                ignore(ledger, line.row(), "text after the plan");
            } else if (line.index() < lastRow && prose) {
                ignore(ledger, line.row(), "prose between the tables");
            } else {
                report(ledger, line.row(), BETWEEN);
            }
        }
        for (List<Row> table : tables.values()) {
            boolean alike = mayBeOfThePlan(table, headers);
            for (Row row : table) {
                if (alike) {
                    report(ledger, row, OUTSIDE_TABLE);
                } else {
                    ignore(ledger, row, "row of another table");
                }
            }
        }
    }

    /// As many columns as the plan, and deadlines in several rows: its header may not have been understood.
    private boolean mayBeOfThePlan(List<Row> table, List<Columns> headers) {
        int width = table.stream().mapToInt(Row::width).max().orElse(0);
        boolean wide = headers.stream().anyMatch(header -> Math.abs(header.size() - width) <= 1);
        return wide && table.stream().filter(this::hasTime).count() >= DEADLINES;
    }

    private boolean hasTime(Row row) {
        return row.filled().stream().map(SourceCell::text).anyMatch(fit::isTime);
    }

    private boolean isTime(Row row) {
        return fit.isTime(row.text());
    }

    private static void ignore(Ledger ledger, Row row, String reason) {
        row.units().forEach(unit -> ledger.ignore(unit, reason));
    }

    private static void report(Ledger ledger, Row row, String reason) {
        row.units().forEach(unit -> ledger.report(unit, reason));
    }
}
