package org.besa.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.besa.platform.cache.Remembering;
import org.besa.platform.data.JsonRows;
import org.besa.platform.search.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts and lists the promises that the public sees. Everything reads `plans.promise_on`, so that a number is the
/// same wherever it stands.
@Component
class Promises {

    /// Which lines there are is found out first, from the few columns that this takes.
    private static final String LINES = """
            select p.plan_slug, p.plan_title, p.plan_institution, p.plan_group, p.slug, p.code, p.title, p.deadline,
                %s as course, %s as leads
            from (select p.promise from %%1$s where %%2$s order by %%3$s offset :offset limit :most) shown
            join plans.promise_on(:today) p on p.promise = shown.promise
            order by %%3$s
            """.formatted(LineSql.course("p.promise"), LineSql.owners("p.measure", "LEAD"));

    /// The facets among which somebody may choose where the scope is everything.
    static final Set<Facet> AMONG_ALL = EnumSet.of(Facet.KIND, Facet.INSTITUTION, Facet.STATE, Facet.YEAR);

    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Supplier<PromiseTotals> totals;
    private final Supplier<List<FacetCounts.Alike>> alike;

    Promises(JsonRows rows, JdbcClient jdbc, Vocabulary vocabulary, Clock clock, Remembering remembering) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.totals = remembering.remember(this::readTotals);
        this.alike = remembering.remember(() -> readAlike(PromiseFilter.none(PromiseScope.EVERYTHING, "/"), AMONG_ALL));
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
                    (count(*) filter (where state = 'UNDATED'))::int as undated,
                    (count(*) filter (where state = 'DONE'))::int as done,
                    (count(*) filter (where state = 'CANCELLED'))::int as cancelled
                from plans.promise_on(:today) p
                group by grouping sets ((), (p.plan_slug), (p.accountable))
                """, Map.of("today", today())));
    }

    /// Those that fall due next, the nearest first.
    List<PromiseLine> dueNext(int most) {
        return lines(FilterSql.STANDING, "p.state in ('SOON', 'LATER')", Order.DEADLINE, page(0, most));
    }

    /// Those that are late longest.
    List<PromiseLine> lateLongest(int most) {
        return lines(FilterSql.STANDING, "p.state = 'LATE'", Order.DEADLINE, page(0, most));
    }

    /// How many promises the filter finds, and how many each other choice would, the plan of a promise always among
    /// them.
    FacetCounts count(PromiseFilter filter) {
        boolean amongAll =
                filter.scope().equals(PromiseScope.EVERYTHING) && filter.words().isEmpty();
        return FacetCounts.of(amongAll ? alike.get() : readAlike(filter, filter.offered()), filter.chosen());
    }

    private List<FacetCounts.Alike> readAlike(PromiseFilter filter, Set<Facet> offered) {
        Set<Facet> facets = EnumSet.of(Facet.PLAN);
        facets.addAll(offered);
        Map<String, @Nullable Object> parameters = onThisDay();
        parameters.putAll(parameters(filter));
        return jdbc.sql(new FilterSql(filter).alike(facets))
                .params(parameters)
                .query((row, number) -> FacetCounts.Alike.of(row))
                .list();
    }

    /// A page of what the filter finds.
    List<PromiseLine> list(PromiseFilter filter, Order order, int offset, int most) {
        FilterSql sql = new FilterSql(filter);
        Map<String, @Nullable Object> parameters = page(offset, most);
        parameters.putAll(parameters(filter));
        return lines(sql.source(), sql.condition(), order, parameters);
    }

    /// All that the filter finds, in the order of their plan.
    List<UUID> listIds(PromiseFilter filter) {
        FilterSql sql = new FilterSql(filter);
        Map<String, @Nullable Object> parameters = onThisDay();
        parameters.putAll(parameters(filter));
        return jdbc.sql("select p.promise from %s where %s order by %s"
                        .formatted(sql.source(), sql.condition(), Order.PLAN.sql))
                .params(parameters)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
    }

    private List<PromiseLine> lines(
            String source, String condition, Order order, Map<String, @Nullable Object> parameters) {
        return rows.list(PromiseLine.class, LINES.formatted(source, condition, order.sql), parameters);
    }

    /// The order of a list.
    enum Order {
        /// As the plan has them.
        PLAN("p.plan_slug, p.place"),
        /// By deadline, the longest late first and the undated last.
        DEADLINE("p.deadline_end nulls last, p.plan_slug, p.place");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    private Map<String, @Nullable Object> parameters(PromiseFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("only_plan", filter.scope().plan());
        parameters.put("participant", filter.scope().participant());
        if (!filter.words().isEmpty()) {
            parameters.put("words", vocabulary.terms(filter.words()).needed());
        }
        filter.chosen().forEach((facet, value) -> parameters.put(facet.parameter(), value));
        return parameters;
    }

    private Map<String, @Nullable Object> page(int offset, int most) {
        Map<String, @Nullable Object> parameters = onThisDay();
        parameters.put("offset", offset);
        parameters.put("most", most);
        return parameters;
    }

    private Map<String, @Nullable Object> onThisDay() {
        return new HashMap<>(Map.of("today", today()));
    }
}
