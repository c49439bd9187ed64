package org.besa.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.platform.cache.Remembering;
import org.besa.platform.data.JsonRows;
import org.besa.platform.search.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts and lists the promises that the public sees. Everything reads `plans.promise_on`, so that a number is the
/// same wherever it stands.
@Component
class Promises {

    private static final String IN_SCOPE = """
            (:only_plan::text is null or p.plan_slug = :only_plan)
            and (:participant::uuid is null or p.accountable = :participant or exists (
                select from plans.measure_owner o where o.measure = p.measure and o.institution = :participant))
            """;

    private static final String HAS_WORDS =
            "(:words::tsquery is null or p.measure in (select platform.entries_with(:words::tsquery)))";

    private static final String LINE = """
            select p.plan_slug, p.plan_title, p.plan_institution, p.plan_group, p.slug, p.code, p.title, p.deadline,
                %s as course, %s as leads
            from plans.promise_on(:today) p
            """.formatted(LineSql.course("p.promise"), LineSql.owners("p.measure", "LEAD"));

    private final JsonRows rows;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Supplier<PromiseTotals> totals;

    Promises(JsonRows rows, Vocabulary vocabulary, Clock clock, Remembering remembering) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.totals = remembering.remember(this::readTotals);
    }

    /// The day on which everything here is judged.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// All counts, by plan and by the institution that answers first.
    PromiseTotals totals() {
        return totals.get();
    }

    private PromiseTotals readTotals() {
        return PromiseTotals.of(rows.list(PromiseTotals.Row.class, """
                select p.plan_slug, p.accountable,
                    (count(*) filter (where state = 'LATE'))::int as late,
                    (count(*) filter (where state = 'SOON'))::int as soon,
                    (count(*) filter (where state = 'LATER'))::int as later,
                    (count(*) filter (where state = 'ONGOING'))::int as ongoing,
                    (count(*) filter (where state = 'UNDATED'))::int as undated
                from plans.promise_on(:today) p
                group by grouping sets ((), (p.plan_slug), (p.accountable))
                """, Map.of("today", today())));
    }

    /// Those that fall due next, the nearest first.
    List<PromiseLine> dueNext(int most) {
        return rows.list(PromiseLine.class, LINE + """
                where p.state in ('SOON', 'LATER') order by p.deadline_end, p.plan_slug, p.group_position, p.position
                limit :most
                """, Map.of("today", today(), "most", most));
    }

    /// Those that are late longest.
    List<PromiseLine> lateLongest(int most) {
        return rows.list(PromiseLine.class, LINE + """
                where p.state = 'LATE' order by p.deadline_end, p.plan_slug, p.group_position, p.position
                limit :most
                """, Map.of("today", today(), "most", most));
    }

    /// How many promises the filter finds, and how many each other choice would.
    FacetCounts count(PromiseFilter filter) {
        String flags = Arrays.stream(Facet.values())
                .map(facet -> "%s as %s, %s as fits_%2$s".formatted(facet.column(), facet, fits(facet)))
                .collect(Collectors.joining(",\n"));
        String counts = Arrays.stream(Facet.values())
                .map(facet ->
                        "select '%s' as facet, %1$s as value, count(*)::int as count from p where %s and %1$s is not null group by %1$s"
                                .formatted(facet, allFitBut(facet)))
                .collect(Collectors.joining("\nunion all\n"));
        return FacetCounts.of(rows.list(
                FacetCounts.Row.class,
                """
                with p as materialized (
                    select %s, %s as fits_words from plans.promise_on(:today) p where %s)
                select 'scope' as facet, '' as value, count(*)::int as count from p
                union all select 'found', '', count(*)::int from p where %s
                union all %s
                """.formatted(flags, HAS_WORDS, IN_SCOPE, allFitBut(null), counts),
                parameters(filter)));
    }

    /// A page of what the filter finds.
    List<PromiseLine> list(PromiseFilter filter, Order order, int offset, int most) {
        Map<String, @Nullable Object> parameters = parameters(filter);
        parameters.put("offset", offset);
        parameters.put("most", most);
        String fits = Arrays.stream(Facet.values()).map(Promises::fits).collect(Collectors.joining(" and "));
        return rows.list(
                PromiseLine.class,
                LINE
                        + "where %s and %s and %s order by %s offset :offset limit :most"
                                .formatted(IN_SCOPE, fits, HAS_WORDS, order.sql),
                parameters);
    }

    /// The order of a list.
    enum Order {
        /// As the plan has them.
        PLAN("p.plan_slug, p.group_position, p.position"),
        /// By deadline, the longest late first and the undated last.
        DEADLINE("p.deadline_end nulls last, p.plan_slug, p.group_position, p.position");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    private static String fits(Facet facet) {
        return "(:%s::text is null or %s = :%1$s)".formatted(facet.parameter(), facet.column());
    }

    private static String allFitBut(@Nullable Facet but) {
        return Stream.concat(
                        Stream.of("fits_words"),
                        Arrays.stream(Facet.values())
                                .filter(facet -> facet != but)
                                .map(facet -> "coalesce(fits_" + facet + ", false)"))
                .collect(Collectors.joining(" and "));
    }

    private Map<String, @Nullable Object> parameters(PromiseFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("today", today());
        parameters.put("only_plan", filter.scope().plan());
        UUID participant = filter.scope().participant();
        parameters.put("participant", participant);
        parameters.put(
                "words",
                filter.words().isEmpty()
                        ? null
                        : vocabulary.terms(filter.words()).needed());
        for (Facet facet : Facet.values()) {
            parameters.put(facet.parameter(), filter.chosen().get(facet));
        }
        return parameters;
    }
}
