package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many of a population are where.
///
/// @param byCode by standing, or by the word of the rule's scale; nothing that is 0
/// @param without how many of which nothing was said, or nothing that counts
/// @param degree the sum of how far each came, from 0 to 1; 0 where that is not measured
public record Counts(SortedMap<String, Integer> byCode, int without, BigDecimal degree) {

    public static final Counts NONE = new Counts(new TreeMap<>(), 0, BigDecimal.ZERO);

    public Counts {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    /// Both together.
    public Counts plus(Counts others) {
        SortedMap<String, Integer> sums = new TreeMap<>(byCode);
        others.byCode.forEach((code, count) -> sums.merge(code, count, Integer::sum));
        return new Counts(sums, without + others.without, degree.add(others.degree));
    }
}
