package org.besa.plans.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.besa.plans.web.FacetCounts.Alike;
import org.junit.jupiter.api.Test;

class FacetCountsTest {

    private static final List<Alike> ALL = List.of(
            new Alike(Map.of(Facet.STATE, "LATE", Facet.YEAR, "2026"), 3),
            new Alike(Map.of(Facet.STATE, "LATER", Facet.YEAR, "2027"), 4),
            new Alike(Map.of(Facet.STATE, "LATER", Facet.YEAR, "2026"), 5),
            new Alike(Map.of(Facet.STATE, "UNDATED"), 1));

    @Test
    void whereNothingIsChosenEverythingIsFound() {
        FacetCounts counts = FacetCounts.of(ALL, Map.of());

        assertEquals(13, counts.found());
        assertEquals(Map.of("LATE", 3, "LATER", 9, "UNDATED", 1), counts.of(Facet.STATE));
        assertEquals(Map.of("2026", 8, "2027", 4), counts.of(Facet.YEAR));
    }

    @Test
    void aChoiceNarrowsTheOthersAndNotItself() {
        FacetCounts counts = FacetCounts.of(ALL, Map.of(Facet.STATE, "LATER"));

        assertEquals(13, counts.inScope());
        assertEquals(9, counts.found());
        assertEquals(Map.of("LATE", 3, "LATER", 9, "UNDATED", 1), counts.of(Facet.STATE));
        assertEquals(Map.of("2026", 5, "2027", 4), counts.of(Facet.YEAR));
    }

    @Test
    void whatMissesTwoChoicesIsCountedNowhere() {
        FacetCounts counts = FacetCounts.of(ALL, Map.of(Facet.STATE, "LATE", Facet.YEAR, "2027"));

        assertEquals(0, counts.found());
        assertEquals(Map.of("LATER", 4), counts.of(Facet.STATE));
        assertEquals(Map.of("2026", 3), counts.of(Facet.YEAR));
    }
}
