package org.besa.plans.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many promises each choice would leave, the other choices staying as they are.
///
/// @param inScope promises before anything was chosen
/// @param found promises that every choice and word fits
/// @param values counts by value of the column, by facet
record FacetCounts(int inScope, int found, Map<Facet, Map<String, Integer>> values) {

    /// A row of the query.
    record Row(String facet, String value, int count) {}

    static FacetCounts of(List<Row> rows) {
        Map<Facet, Map<String, Integer>> values = new LinkedHashMap<>();
        int inScope = 0;
        int found = 0;
        for (Row row : rows) {
            switch (row.facet()) {
                case "scope" -> inScope = row.count();
                case "found" -> found = row.count();
                default ->
                    values.computeIfAbsent(Facet.valueOf(row.facet()), f -> new LinkedHashMap<>())
                            .put(row.value(), row.count());
            }
        }
        return new FacetCounts(inScope, found, values);
    }

    Map<String, Integer> of(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }
}
