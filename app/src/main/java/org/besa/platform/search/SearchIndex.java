package org.besa.platform.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything public that can be found, of all modules.
@Component
public class SearchIndex {

    private static final String ENTRY = """
            jsonb_build_object('id', e.id, 'kind', e.kind, 'path', e.path, 'institution', e.institution,
                'label', e.label, 'title', e.title, 'texts', e.texts, 'names', e.names, 'within', e.within)""";

    private final JsonRows rows;
    private final Clock clock;

    SearchIndex(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// What is found, counted by kind, institution and year, and of each kind the best.
    ///
    /// @param offset entries of each kind before the first one wanted
    /// @param most entries of each kind
    public SearchResult find(SearchTerms terms, SearchChoice choice, int offset, int most) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("needed", terms.isOnePart() ? null : terms.needed());
        parameters.put("own", terms.any());
        parameters.put("phrase", terms.phrase());
        parameters.put("whole", terms.whole());
        parameters.put("begun", terms.begun());
        parameters.put("exact", terms.exact());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("kind", choice.kind());
        parameters.put("institution", choice.institution());
        parameters.put("year", choice.year());
        parameters.put("offset", offset);
        parameters.put("most", most);
        return SearchResult.of(rows.list(SearchResult.Row.class, """
                with hit as materialized (
                    select h.*,
                        (:kind::text is null or h.kind = :kind) as fits_kind,
                        (:institution::uuid is null or h.institution = :institution) as fits_institution,
                        (:year::int is null or :year = any(h.years)) as fits_year
                    from platform.hits(:needed::tsquery, :own::tsquery, :phrase::tsquery, :whole::tsquery,
                        :begun::tsquery, :exact::tsquery, :today) h),
                alike as (
                    select kind, institution, years, fits_kind, fits_institution, fits_year, count(*) as hits
                    from hit group by 1, 2, 3, 4, 5, 6),
                shown as (
                    select best.id, k.kind, best.place
                    from (select distinct kind from alike where fits_kind and fits_institution and fits_year) k
                    cross join lateral (
                        select id, row_number() over () as place from (
                            select id from hit where hit.kind = k.kind and fits_kind and fits_institution and fits_year
                            order by rank, title_size, path, id offset :offset limit :most) one) best
                    limit 200)
                select 'kind' as facet, kind as value, sum(hits)::int as count, null::jsonb as entry
                from alike where fits_institution and fits_year group by kind
                union all
                select 'institution', institution::text, sum(hits)::int, null
                from alike where fits_kind and fits_year group by institution
                union all
                select 'year', year::text, sum(hits)::int, null
                from alike, unnest(years) year where fits_kind and fits_institution group by year
                union all
                (select 'entry', s.kind, s.place::int, %s
                from shown s join platform.search_entry e on e.id = s.id order by s.kind, s.place)
                """.formatted(ENTRY), parameters));
    }

    /// How many things of each kind can be found at all.
    public Map<String, Integer> size() {
        Map<String, Integer> size = new TreeMap<>();
        rows.list(SearchResult.Row.class, """
                        select 'kind' as facet, kind as value, count(*)::int as count, null::jsonb as entry
                        from platform.search_entry where until is null or until >= :today group by kind
                        """, Map.of("today", LocalDate.now(clock)))
                .forEach(row -> size.put(row.value(), row.count()));
        return size;
    }

    /// How words in use are written, with their marks.
    public List<String> spellings(List<String> words) {
        return words.stream()
                .map(word -> rows.find(
                                SearchResult.Row.class,
                                "select 'entry' as facet, '' as value, 1 as count, " + ENTRY + """
                                        as entry from platform.search_entry e
                                        where e.id = (select min(found::text)::uuid
                                            from platform.entries_with(quote_literal(:word)::tsquery) found)
                                        """,
                                Map.of("word", word))
                        .map(row -> row.entry() == null ? word : row.entry().spelling(word))
                        .orElse(word))
                .toList();
    }
}
