package org.besa.plans.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a filter demands, as parts of queries of `plans.promise_on`. Only what is demanded stands there, so that the
/// database can choose the index for it.
record FilterSql(PromiseFilter filter) {

    /// All promises that the public sees.
    static final String STANDING = "plans.promise_on(:today) p";

    /// Joined, since the database would take the entries that have the words for few and look each up by itself.
    private static final String WITH_WORDS =
            STANDING + " join platform.entries_with(:words::tsquery) found (measure) on found.measure = p.measure";

    private static final String TAKEN_PART_IN = """
            p.measure in (
                select last_measure from plans.promise_course where accountable = :participant
                union all select measure from plans.measure_owner where institution in (
                    select id from directory.institution where id = :participant or merged_into = :participant))
            """;

    /// The promises that have the words.
    String source() {
        return filter.words().isEmpty() ? STANDING : WITH_WORDS;
    }

    /// What the scope and everything chosen demand.
    String condition() {
        return Stream.concat(
                        scope(),
                        filter.chosen().keySet().stream().map(facet -> facet.column() + " = " + facet.chosen()))
                .collect(Collectors.joining(" and "));
    }

    /// How many promises of the scope and the words agree in each facet: one column each in the order of the facets,
    /// null for those that are not asked for, then the number.
    String alike(Set<Facet> facets) {
        return "select %s, count(*)::int from %s where %s group by %s"
                .formatted(
                        Arrays.stream(Facet.values())
                                .map(facet -> facets.contains(facet) ? facet.column() : "null::text")
                                .collect(Collectors.joining(", ")),
                        source(),
                        scope().collect(Collectors.joining(" and ")),
                        IntStream.rangeClosed(1, Facet.values().length)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }

    private Stream<String> scope() {
        Stream.Builder<String> demands = Stream.<String>builder().add("true");
        if (filter.scope().plan() != null) {
            demands.add("p.plan_slug = :only_plan");
        }
        if (filter.scope().participant() != null) {
            demands.add(TAKEN_PART_IN);
        }
        return demands.build();
    }
}
