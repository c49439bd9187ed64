package org.besa.plans.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.platform.data.JsonRows;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.search.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the rows of one kind, all of them or those that a filter leaves. The names of institutions are the
/// directory's, handed to the query as one value: tables are not shared between modules.
@Component
public class PublicRows {

    private final JsonRows rows;
    private final Institutions institutions;
    private final Vocabulary vocabulary;
    private final Clock clock;

    PublicRows(JsonRows rows, Institutions institutions, Vocabulary vocabulary, Clock clock) {
        this.rows = rows;
        this.institutions = institutions;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    private record Counted(int count) {}

    private record InState(String state, int count) {}

    private record Covered(
            @Nullable LocalDate first, @Nullable LocalDate last) {}

    private record Published(String versions) {}

    /// The day on which states are judged.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// How many rows the filter leaves.
    public int count(RowKind<?> kind, RowFilter filter) {
        return rows.find(
                        Counted.class,
                        "select count(*)::int as count" + kind.from(filter) + " where " + kind.fits(),
                        parameters(filter, false))
                .orElseThrow()
                .count();
    }

    /// How many of the promises that the filter leaves stand where.
    public Map<String, Integer> states(RowFilter filter) {
        return rows
                .list(
                        InState.class,
                        "select lower(p.state) as state, count(*)::int as count" + RowKind.MEASURES.from(filter)
                                + " where " + RowKind.MEASURES.fits() + " group by p.state",
                        parameters(filter, false))
                .stream()
                .collect(Collectors.toMap(InState::state, InState::count, (one, other) -> one, TreeMap::new));
    }

    /// A page of what the filter leaves. Which rows these are is found out first, from the few columns that this takes.
    public <R> List<R> list(RowKind<R> kind, RowFilter filter, int offset, int most) {
        Map<String, @Nullable Object> parameters = parameters(filter, true);
        parameters.put("offset", offset);
        parameters.put("most", most);
        return rows.list(
                kind.row(),
                """
                select found.* from (
                    select id, row_number() over () as place from (
                        select %1$s as id %2$s where %3$s order by %4$s offset :offset limit :most) one) shown
                cross join lateral (%5$s where %1$s = shown.id limit 1) found
                order by shown.place
                """.formatted(kind.id(), kind.from(filter), kind.fits(), kind.order(), rows(kind, RowFilter.NONE)),
                parameters);
    }

    /// One row by its id.
    public <R> Optional<R> find(RowKind<R> kind, UUID id) {
        Map<String, @Nullable Object> parameters = parameters(RowFilter.NONE, true);
        parameters.put("id", id);
        return rows.find(kind.row(), rows(kind, RowFilter.NONE) + " where " + kind.id() + " = :id", parameters);
    }

    /// A promise by the address it has in its plan.
    public Optional<MeasureRow> findMeasure(UUID plan, String slug) {
        Map<String, @Nullable Object> parameters = parameters(RowFilter.ofPlan(plan), true);
        parameters.put("slug", slug);
        return rows.find(
                MeasureRow.class,
                rows(RowKind.MEASURES, RowFilter.NONE) + " where p.plan = :plan and p.slug = :slug",
                parameters);
    }

    /// Every row that the filter leaves.
    <R> void each(RowKind<R> kind, RowFilter filter, Consumer<R> row) {
        rows.each(
                kind.row(),
                rows(kind, filter) + " where " + kind.fits() + " order by " + kind.order(),
                parameters(filter, true),
                row);
    }

    private static String rows(RowKind<?> kind, RowFilter filter) {
        return kind.select() + kind.from(filter) + kind.with();
    }

    /// From the first to the last day of the periods of all plans; none when no plan names a period.
    Optional<Dataset.Period> period() {
        return rows.find(Covered.class, """
                        select min(v.period_start) as first, max(v.period_end) as last
                        from plans.plan p join plans.plan_version v on v.id = p.published_version
                        """, Map.of())
                .flatMap(covered -> covered.first() == null || covered.last() == null
                        ? Optional.empty()
                        : Optional.of(new Dataset.Period(covered.first(), covered.last())));
    }

    /// Something that changes when anything is published, settled or renamed.
    String edition() {
        String versions = rows.find(Published.class, """
                        select coalesce(string_agg(v.id::text, ' ' order by v.id), '') || ' '
                            || (select coalesce(sum(changes), 0) from plans.settlement) as versions
                        from plans.plan_version v where v.published_at is not null
                        """, Map.of())
                .map(Published::versions)
                .orElse("");
        return versions + " " + institutions.directory().labels();
    }

    private Map<String, @Nullable Object> parameters(RowFilter filter, boolean withNames) {
        Map<String, @Nullable Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("today", today());
        if (!filter.words().isEmpty()) {
            parameters.put("words", vocabulary.terms(filter.words()).needed());
        }
        if (withNames) {
            parameters.put("names", rows.column(institutions.directory().labels()));
        }
        return parameters;
    }
}
