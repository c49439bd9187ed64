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
            p.promise in (
                select promise from plans.promise_course where accountable = :participant
                union all select c.promise from plans.measure_owner o
                    join plans.promise_course c on c.last_measure = o.measure where o.institution = :participant)
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

    /// How many promises of the scope and the words agree in each facet, as [FacetCounts.Alike].
    String alike(Set<Facet> facets) {
        return """
                select %s, promises from (
                    select %s, count(*)::int as promises from %s where %s group by %s) p
                """.formatted(
                Arrays.stream(Facet.values())
                        .map(facet -> (facets.contains(facet) ? facet : "null") + "::text as " + facet.parameter())
                        .collect(Collectors.joining(", ")),
                facets.stream().map(facet -> facet.column() + " as " + facet).collect(Collectors.joining(", ")),
                source(),
                scope().collect(Collectors.joining(" and ")),
                IntStream.rangeClosed(1, facets.size())
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
