package org.besa.plans.reading.table;

import java.util.List;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.table.Continuation.Piece;
import org.besa.plans.reading.table.Scanned.DataRow;
import org.jspecify.annotations.Nullable;

/// Tells whether a row of a table begins a row of the plan or goes on with the one above.
///
/// Where most rows have a number, a row without one goes on, unless it could stand alone. Where rows have none, a
/// row goes on when its pieces do: unfinished cells above, small letters, no deadline of its own.
final class RowStarts {

    private static final double MOST = 0.5;

    private final CellFit fit;
    private final Continuation continuation;
    private boolean numbered;

    RowStarts(CellFit fit, Continuation continuation) {
        this.fit = fit;
        this.continuation = continuation;
    }

    /// Learns whether rows are numbered.
    void learn(List<List<String>> rows, List<DataRow> data) {
        int full = 0;
        int withNumber = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
            if (filled * 2 > data.get(i).columns().size()) {
                full++;
                withNumber += number(cells, data.get(i).columns()) != null ? 1 : 0;
            }
        }
        numbered = full > 0 && withNumber >= full * MOST;
    }

    boolean starts(DataRow row, List<String> cells, Draft last) {
        if (number(cells, row.columns()) != null) {
            return true;
        }
        boolean alone = standsAlone(row.columns(), cells, last);
        if (numbered) {
            return alone;
        }
        boolean wrapped = row.row().wrapped() && cells.getFirst().isBlank();
        return alone || (!wrapped && !goesOn(cells, last));
    }

    /// A row with a promise and a time of its own, below a row whose time is whole.
    private boolean standsAlone(Columns columns, List<String> cells, Draft last) {
        int deadline = columns.indexOf(Field.DEADLINE);
        int measure = columns.indexOf(Field.MEASURE);
        int responsible = columns.indexOf(Field.RESPONSIBLE);
        boolean ownTime = has(cells, deadline) && fit.isTime(cells.get(deadline));
        boolean whole = deadline < 0 || last.cells[deadline].isBlank() || fit.isTime(last.cells[deadline]);
        boolean small = has(cells, measure) && Continuation.startsSmall(cells.get(measure));
        return ownTime && whole && has(cells, measure) && !small && (responsible < 0 || has(cells, responsible));
    }

    private boolean goesOn(List<String> cells, Draft last) {
        double score = 0;
        int pieces = 0;
        for (int i = 0; i < cells.size() && i < last.cells.length; i++) {
            if (!cells.get(i).isBlank()) {
                score += continuation.score(last, new Piece(i, cells.get(i)), i);
                pieces++;
            }
        }
        boolean few = pieces * 2 <= last.cells.length;
        return pieces > 0 && score / pieces > (few ? 0.5 : 2);
    }

    private static @Nullable String number(List<String> cells, Columns columns) {
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            boolean ofGroup = columns.field(i) == Field.GROUP || columns.numbersGroups(i);
            if (ofGroup || cells.get(i).isBlank()) {
                continue;
            }
            if (columns.field(i) == Field.NUMBER) {
                return Code.printed(cells.get(i));
            }
            Code code = Code.opening(cells.get(i));
            return code == null ? null : code.code();
        }
        return null;
    }

    private static boolean has(List<String> cells, int column) {
        return column >= 0 && column < cells.size() && !cells.get(column).isBlank();
    }
}
