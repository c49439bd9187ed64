package org.besa.monitoring.opendata;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.besa.directory.Institutions;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads status reports as everybody may see them. The names of institutions are the directory's, handed to the query
/// as one value: tables are not shared between modules.
@Component
public class StatusReportRows {

    /// What of a report everybody may see: `open` says whether that includes what the institution says.
    private static final String SEEN = """
             from monitoring.status_report r
            join monitoring.period p on p.id = r.period
            left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
            join plans.plan o on o.id = r.plan
            join plans.measure m on m.id = r.measure
            join plans.plan_version v on v.id = m.plan_version
            cross join lateral (select r.state = 'VERIFIED' as open) seen
            """;

    private static final String COLUMNS = """
            select r.id, p.slug as period, p.name as period_name, p.starts as period_starts, p.ends as period_ends, r.plan,
                o.slug as plan_slug, o.kind as plan_kind, v.number as version, r.promise as measure, m.code, m.title,
                r.institution, :names::jsonb -> r.institution::text ->> 'code' as institution_code,
                coalesce(:names::jsonb -> r.institution::text -> 'name', '{}') as institution_name,
                lower(r.why) as asked, r.due_on, lower(r.state) as state, coalesce(s.on_day, p.ends) as reports_due,
                case when r.state = 'ASKED' or r.first_submitted_at is null then 'no'
                    when (r.first_submitted_at at time zone :zone)::date <= coalesce(s.on_day, p.ends) then 'in-time'
                    else 'late' end as handed_in,
                case when r.state <> 'ASKED' then date_trunc('second', r.first_submitted_at) end as handed_in_at,
                p.scheme_from as statuses_from,
                case when seen.open then r.status end as reported_status,
                case when seen.open then r.percent end as reported_percent,
                r.verified_status, r.verified_percent, date_trunc('second', r.verified_at) as verified_at,
                lower(w.decision) as verdict, coalesce(w.reasons, '{}') as reasons,
                third.status as observed_status, third.percent as observed_percent, third.organisation as observed_by,
                coalesce(third.text, '{}') as observed,
                case when seen.open then monitoring.joined(r.said -> 'done') else '{}' end as done,
                case when seen.open then (select coalesce(jsonb_agg(b ->> 'code'), '[]')
                    from jsonb_array_elements(r.said -> 'obstacles') b) else '[]' end as obstacles,
                case when seen.open then (select monitoring.joined(coalesce(jsonb_agg(b -> 'note'), '[]'))
                    from jsonb_array_elements(r.said -> 'obstacles') b) else '{}' end as obstacle_notes,
                case when seen.open then r.said -> 'correction' else '{}' end as correction,
                case when seen.open then r.said ->> 'new_date' end as new_date,
                case when seen.open then r.said -> 'act' else '{}' end as act,
                case when seen.open then (select coalesce(jsonb_agg(coalesce(e.address, '/evidence/' || e.id) order by f.attached_at,
                        e.id), '[]')
                    from monitoring.proof f join monitoring.evidence e on e.id = f.evidence
                    where f.status_report = r.id and f.state = 'ACCEPTED' and e.public) else '[]' end as evidence,
                '/plans/' || o.slug || '/measures/' || m.slug as path
            """;

    private static final String VERDICT = """
            left join lateral (select d.decision, d.reasons from monitoring.verdict d
                where d.status_report = r.id and seen.open order by d.at desc, d.id desc limit 1) w on true
            left join lateral (select o.status, o.percent, o.organisation, o.text from monitoring.observation o
                where o.status_report = r.id and seen.open order by o.at desc, o.id desc limit 1) third on true
            """;

    private static final String FITS = """
             where (:plan::uuid is null or r.plan = :plan::uuid)
                and (:institution::uuid is null or r.institution = :institution::uuid)
                and (:period::text is null or p.slug = :period) and (:state::text is null or r.state = :state)
            """;

    private static final String ORDER = " order by o.slug, p.ends, p.id, r.place, r.id ";

    private final JsonRows rows;
    private final Institutions institutions;
    private final Clock clock;

    StatusReportRows(JsonRows rows, Institutions institutions, Clock clock) {
        this.rows = rows;
        this.institutions = institutions;
        this.clock = clock;
    }

    private record Counted(int count) {}

    private record Edition(String edition) {}

    /// How many reports there are.
    public int count(ReportQuery query) {
        return rows.find(Counted.class, "select count(*)::int as count" + SEEN + FITS, query.parameters())
                .orElseThrow()
                .count();
    }

    /// A page of them: plan by plan, the earliest period first.
    public List<StatusReportRow> list(ReportQuery query, int offset, int most) {
        Map<String, @Nullable Object> parameters = parameters(query);
        parameters.put("offset", offset);
        parameters.put("most", most);
        return rows.list(StatusReportRow.class, all() + FITS + ORDER + " offset :offset limit :most", parameters);
    }

    /// One report.
    public Optional<StatusReportRow> find(UUID id) {
        Map<String, @Nullable Object> parameters = parameters(ReportQuery.ALL);
        parameters.put("id", id);
        return rows.find(StatusReportRow.class, all() + " where r.id = :id", parameters);
    }

    /// Every report.
    void each(ReportQuery query, Consumer<StatusReportRow> row) {
        rows.each(StatusReportRow.class, all() + FITS + ORDER, parameters(query), row);
    }

    private static String all() {
        return COLUMNS + SEEN + VERDICT;
    }

    private Map<String, @Nullable Object> parameters(ReportQuery query) {
        Map<String, @Nullable Object> parameters = query.parameters();
        parameters.put("zone", clock.getZone().getId());
        parameters.put("names", rows.column(institutions.directory().labels()));
        return parameters;
    }

    /// Something that changes whenever what everybody may see of reports changes.
    String edition() {
        String counts = rows.find(Edition.class, """
                        select concat_ws(' ', (select sum(version + 1) from monitoring.period),
                            (select string_agg(on_day::text, '' order by period, code) from monitoring.period_stage),
                            (select count(*) from monitoring.status_report),
                            (select count(*) from monitoring.submission), (select count(*) from monitoring.verdict),
                            (select count(*) from monitoring.observation),
                            (select sum(version + 1) from monitoring.evidence),
                            (select count(*) from monitoring.proof where state = 'ACCEPTED')) as edition
                        """, Map.of()).orElseThrow().edition();
        return counts + " " + institutions.directory().labels();
    }
}
