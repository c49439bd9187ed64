package org.besa.plans;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/// Inserts many rows, a batch a table, parents before what hangs on them.
@Component
class Batches {

    private static final List<String> ORDER = List.of(
            "promise",
            "plan_group",
            "problem",
            "measure",
            "measure_problem",
            "measure_owner",
            "activity",
            "indicator",
            "budget_line");

    private final NamedParameterJdbcOperations jdbc;

    Batches(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Rows rows) {
        for (String table : ORDER) {
            List<MapSqlParameterSource> ofTable = rows.byTable().get(table);
            if (ofTable != null) {
                jdbc.batchUpdate(insertInto(table, ofTable.getFirst()), ofTable.toArray(MapSqlParameterSource[]::new));
            }
        }
    }

    private static String insertInto(String table, MapSqlParameterSource row) {
        boolean versioned = row.hasValue("id");
        List<String> columns = List.of(row.getParameterNames());
        String names = String.join(", ", versioned ? with("version", columns) : columns);
        String values = String.join(", ", versioned ? with("0", prefixed(columns)) : prefixed(columns));
        return "insert into plans.%s (%s) values (%s)".formatted(table, names, values);
    }

    private static List<String> prefixed(List<String> columns) {
        return columns.stream().map(column -> ":" + column).toList();
    }

    private static List<String> with(String last, List<String> columns) {
        return Stream.concat(columns.stream(), Stream.of(last)).toList();
    }
}
