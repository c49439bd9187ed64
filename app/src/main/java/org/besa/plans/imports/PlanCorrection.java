package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.platform.i18n.LocalizedText;

/// A correction of what holds for many rows: the head of the plan, its groups, its columns.
public sealed interface PlanCorrection extends Correction {

    /// What the plan as a whole is called and covers.
    record EditHead(Head head) implements PlanCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            copy.head().requireVersion(head.version());
            return copy.withHead(head.withVersion(head.version() + 1));
        }

        @Override
        public String about(WorkingCopy copy) {
            LocalizedText title = head.title();
            return title.byLanguage().values().stream().findFirst().orElse("");
        }
    }

    /// Code, title and indicator of a group.
    record EditGroup(String group, int version, String number, String title, String indicator)
            implements PlanCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            RowGroup old = copy.group(group);
            old.requireVersion(version);
            return copy.with(old.with(number, title, indicator));
        }

        @Override
        public String about(WorkingCopy copy) {
            return (number + " " + title).strip();
        }
    }

    /// What stands under some header words belongs, in every row, to other columns: all at once, so that two columns
    /// can change places. Among the other texts of a row, which name their header, only those of that header move.
    ///
    /// @param columns the new columns by header word
    record MapColumns(Map<String, Column> columns) implements PlanCorrection {

        private record Move(String label, Column from, Column to) {

            boolean takes(Column column, String line) {
                return column == from && (from != Column.OTHER || line.startsWith(label));
            }

            String moved(String line) {
                String text = from == Column.OTHER ? line.substring(label.length()) : line;
                return to == Column.OTHER ? label + text : text;
            }
        }

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            List<Move> moves = new ArrayList<>();
            Map<String, Column> all = new LinkedHashMap<>(copy.head().columns());
            columns.forEach((header, column) -> {
                Column now = all.replace(header, column);
                if (now != null && now != column) {
                    moves.add(new Move(header + ": ", now, column));
                }
            });
            if (moves.isEmpty()) {
                return copy;
            }
            Head head = copy.head();
            return copy.withHead(head.withColumns(all).withVersion(head.version() + 1))
                    .withRows(
                            copy.rows().stream().map(row -> mapped(row, moves)).toList());
        }

        private static Row mapped(Row row, List<Move> moves) {
            Map<Column, List<String>> cells = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                for (String line : row.lines(column)) {
                    Optional<Move> move =
                            moves.stream().filter(m -> m.takes(column, line)).findFirst();
                    cells.computeIfAbsent(move.map(Move::to).orElse(column), c -> new ArrayList<>())
                            .add(move.map(m -> m.moved(line)).orElse(line));
                }
            }
            Row next = row.withAllCells(cells);
            return next.equals(row) ? row : next.withVersion(row.version() + 1);
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.join(", ", columns.keySet());
        }
    }
}
