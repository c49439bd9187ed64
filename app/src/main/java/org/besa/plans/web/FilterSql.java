package org.besa.plans.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return Stream.concat(scope(), chosen(null, Facet::column)).collect(Collectors.joining(" and "));
    }

    /// How many promises there are in all, fit everything, and would fit with each other choice, the plan of a promise
    /// always among them. Promises that agree in all facets are counted once, and from there on as one.
    String counts() {
        Set<Facet> counted = EnumSet.of(Facet.PLAN);
        counted.addAll(filter.offered());
        return """
                with p as (
                    select %s, count(*) as promises from %s where %s group by %s)
                select 'scope' as facet, '' as value, coalesce(sum(promises), 0)::int as count from p
                union all select 'found', '', coalesce(sum(promises), 0)::int from p where %s
                """.formatted(
                                counted.stream()
                                        .map(facet -> facet.column() + " as " + facet)
                                        .collect(Collectors.joining(", ")),
                                source(),
                                scope().collect(Collectors.joining(" and ")),
                                IntStream.rangeClosed(1, counted.size())
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(", ")),
                                chosen(null, Facet::name).collect(Collectors.joining(" and ")))
                + counted.stream().map(this::countsOf).collect(Collectors.joining());
    }

    private String countsOf(Facet facet) {
        return """
                union all select '%1$s', %1$s::text, sum(promises)::int from p
                where %1$s is not null and %2$s group by %1$s
                """.formatted(facet, chosen(facet, Facet::name).collect(Collectors.joining(" and ")));
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

    /// @param but the facet that is left out
    private Stream<String> chosen(@Nullable Facet but, Function<Facet, String> column) {
        return Stream.concat(
                Stream.of("true"),
                filter.chosen().keySet().stream()
                        .filter(facet -> facet != but)
                        .map(facet -> facet.chosen(column.apply(facet))));
    }
}
