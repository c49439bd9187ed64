package org.besa.platform.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a search finds.
///
/// @param kinds how many are found of each kind, whichever kind was chosen
/// @param institutions how many each institution would leave, by id
/// @param years how many each year would leave
/// @param entries the best, by kind, best first
public record SearchResult(
        Map<String, Integer> kinds,
        Map<String, Integer> institutions,
        Map<String, Integer> years,
        Map<String, List<SearchEntry>> entries) {

    /// A row of the query: a count of a facet's value, or an entry in its place.
    record Row(
            String facet, String value, int count, @Nullable SearchEntry entry) {}

    static SearchResult of(List<Row> rows) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Map<String, Integer> institutions = new LinkedHashMap<>();
        Map<String, Integer> years = new LinkedHashMap<>();
        Map<String, List<SearchEntry>> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            switch (row.facet()) {
                case "kind" -> kinds.put(row.value(), row.count());
                case "institution" -> institutions.put(row.value(), row.count());
                case "year" -> years.put(row.value(), row.count());
                default ->
                    entries.computeIfAbsent(row.value(), kind -> new java.util.ArrayList<>())
                            .add(Objects.requireNonNull(row.entry()));
            }
        }
        return new SearchResult(kinds, institutions, years, entries);
    }

    /// How many are found of the kind chosen, or of all.
    public int found(SearchChoice choice) {
        return choice.kind() == null
                ? kinds.values().stream().mapToInt(Integer::intValue).sum()
                : kinds.getOrDefault(choice.kind(), 0);
    }
}
