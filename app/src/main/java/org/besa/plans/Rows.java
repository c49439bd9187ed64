package org.besa.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// Rows to be inserted, by table, in the order in which the tables were first named.
final class Rows {

    private final SequencedMap<String, List<MapSqlParameterSource>> byTable = new LinkedHashMap<>();

    /// A new row of a table, to be filled; every row of a table has the same columns.
    MapSqlParameterSource add(String table) {
        MapSqlParameterSource row = new MapSqlParameterSource();
        byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        return row;
    }

    SequencedMap<String, List<MapSqlParameterSource>> byTable() {
        return byTable;
    }
}
