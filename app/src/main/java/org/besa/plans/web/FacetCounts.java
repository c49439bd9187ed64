package org.besa.plans.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many promises each choice would leave, the other choices staying as they are.
///
/// @param inScope promises before anything was chosen
/// @param found promises that every choice and word fits
/// @param values counts by value of the column, by facet
record FacetCounts(int inScope, int found, Map<Facet, Map<String, Integer>> values) {

    /// Promises that agree in all facets.
    ///
    /// @param values by facet; none where a facet was not asked for or says nothing
    record Alike(Map<Facet, String> values, int promises) {

        /// A row of [FilterSql#alike].
        static Alike of(ResultSet row) throws SQLException {
            Map<Facet, String> values = new EnumMap<>(Facet.class);
            int column = 1;
            for (Facet facet : Facet.values()) {
                String value = row.getString(column++);
                if (value != null) {
                    values.put(facet, value);
                }
            }
            return new Alike(values, row.getInt(column));
        }
    }

    /// @param chosen values of the columns, by facet
    static FacetCounts of(List<Alike> all, Map<Facet, String> chosen) {
        Map<Facet, Map<String, Integer>> values = new EnumMap<>(Facet.class);
        int inScope = 0;
        int found = 0;
        for (Alike alike : all) {
            List<Facet> otherwise = new ArrayList<>();
            chosen.forEach((facet, value) -> {
                if (!value.equals(alike.values().get(facet))) {
                    otherwise.add(facet);
                }
            });
            inScope += alike.promises();
            if (otherwise.isEmpty()) {
                found += alike.promises();
                alike.values().keySet().forEach(facet -> count(values, facet, alike));
            } else if (otherwise.size() == 1) {
                count(values, otherwise.getFirst(), alike);
            }
        }
        return new FacetCounts(inScope, found, values);
    }

    private static void count(Map<Facet, Map<String, Integer>> values, Facet facet, Alike alike) {
        String value = alike.values().get(facet);
        if (value != null) {
            values.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, alike.promises(), Integer::sum);
        }
    }

    Map<String, Integer> of(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }
}
