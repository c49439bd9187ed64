package org.besa.plans.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many promises each choice would leave, the other choices staying as they are.
///
/// @param inScope promises before anything was chosen
/// @param found promises that every choice and word fits
/// @param values counts by value of the column, by facet
record FacetCounts(int inScope, int found, Map<Facet, Map<String, Integer>> values) {

    /// Promises that agree in all facets, as the query counts them; null where a facet was not asked for or says
    /// nothing.
    record Alike(
            @Nullable String kind,
            @Nullable String plan,
            @Nullable String institution,
            @Nullable String unit,
            @Nullable String role,
            @Nullable String status,
            @Nullable String year,
            int promises) {

        @Nullable
        String value(Facet facet) {
            return switch (facet) {
                case KIND -> kind;
                case PLAN -> plan;
                case INSTITUTION -> institution;
                case UNIT -> unit;
                case ROLE -> role;
                case STATE -> status;
                case YEAR -> year;
            };
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
                if (!value.equals(alike.value(facet))) {
                    otherwise.add(facet);
                }
            });
            inScope += alike.promises();
            if (otherwise.isEmpty()) {
                found += alike.promises();
                for (Facet facet : Facet.values()) {
                    count(values, facet, alike);
                }
            } else if (otherwise.size() == 1) {
                count(values, otherwise.getFirst(), alike);
            }
        }
        return new FacetCounts(inScope, found, values);
    }

    private static void count(Map<Facet, Map<String, Integer>> values, Facet facet, Alike alike) {
        String value = alike.value(facet);
        if (value != null) {
            values.computeIfAbsent(facet, f -> new LinkedHashMap<>()).merge(value, alike.promises(), Integer::sum);
        }
    }

    Map<String, Integer> of(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }
}
