package org.besa.plans.imports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    /// can change places.
    ///
    /// @param columns the new columns by header word
    record MapColumns(Map<String, Column> columns) implements PlanCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Map<Column, Column> targets = new EnumMap<>(Column.class);
            Map<String, Column> all = new LinkedHashMap<>(copy.head().columns());
            columns.forEach((header, column) -> {
                Column now = all.replace(header, column);
                if (now != null && now != column) {
                    targets.put(now, column);
                }
            });
            if (targets.isEmpty()) {
                return copy;
            }
            Head head = copy.head();
            return copy.withHead(head.withColumns(all).withVersion(head.version() + 1))
                    .withRows(copy.rows().stream()
                            .map(row -> mapped(row, targets))
                            .toList());
        }

        private static Row mapped(Row row, Map<Column, Column> targets) {
            Map<Column, List<String>> cells = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                cells.merge(targets.getOrDefault(column, column), row.lines(column), MapColumns::both);
            }
            Row next = row.withAllCells(cells);
            return next.equals(row) ? row : next.withVersion(row.version() + 1);
        }

        private static List<String> both(List<String> first, List<String> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.join(", ", columns.keySet());
        }
    }
}
