package org.besa.monitoring.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.monitoring.StatusReport;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Pager;
import org.springframework.stereotype.Component;

/// Reads periods and reports for the workspace: to each only what they may see.
@Component
class DeskReports {

    private static final String SEEN = Reach.covers("r");

    private static final String IN_PERIOD = """
             from monitoring.status_report r
            where r.period = :period and (:state::text is null or r.state = :state)
                and (:institution::uuid is null or r.institution = :institution) and %s
            """.formatted(SEEN);

    private static final String BY_PLACE = "r.plan, r.place";

    private static final String OWED = """
             from monitoring.status_report r
            join monitoring.period p on p.id = r.period
            left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
            where p.closed_at is null and r.state in ('ASKED', 'RETURNED') and %s
            """.formatted(SEEN);

    private static final String BY_URGENCY = "r.state desc, coalesce(s.on_day, p.ends), r.period, r.plan, r.place";

    private final JsonRows rows;
    private final Clock clock;

    DeskReports(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// How far somebody sees reports: where they may read them or write them.
    private static Map<String, Object> seenBy(Actor actor) {
        Reach reads = actor.reach("monitoring.read");
        return new HashMap<>((reads.isEmpty() ? actor.reach("monitoring.report") : reads).parameters());
    }

    /// Whether somebody sees reports at all.
    static boolean isOpenTo(Actor actor) {
        return actor.may("monitoring.read") || actor.may("monitoring.report") || actor.may("monitoring.periods");
    }

    /// The periods of which this person sees anything, the latest first.
    List<PeriodLine> listPeriods(Actor actor) {
        Map<String, Object> parameters = seenBy(actor);
        parameters.put("keeps", actor.reach("monitoring.periods").everywhere());
        return rows.list(PeriodLine.class, """
                select p.id, p.name, v.title as plan_title, p.plan_kind, p.ends, coalesce(s.on_day, p.ends) as reports_due,
                    p.closed_at, coalesce(c.asked, 0) as asked, coalesce(c.submitted, 0) as submitted,
                    coalesce(c.verified, 0) as verified
                from monitoring.period p
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                left join plans.plan one on one.id = p.plan
                left join plans.plan_version v on v.id = one.published_version
                left join (
                    select r.period, count(*)::int as asked, count(r.first_submitted_at)::int as submitted,
                        count(r.verified_status)::int as verified
                    from monitoring.status_report r where %s group by r.period) c on c.period = p.id
                where c.period is not null or :keeps
                order by p.ends desc, p.opened_at desc, p.id
                """.formatted(SEEN), parameters);
    }

    /// How the institutions that this person sees stand in a period, the one with most missing first.
    List<InstitutionLine> listInstitutions(UUID period, Actor actor) {
        Map<String, Object> parameters = seenBy(actor);
        parameters.put("period", period);
        parameters.put("zone", clock.getZone().getId());
        return rows.list(InstitutionLine.class, """
                select r.institution, count(*)::int as asked, count(r.first_submitted_at)::int as submitted,
                    (count(*) filter (where r.first_submitted_at
                        < (coalesce(s.on_day, p.ends) + 1)::timestamp at time zone :zone))::int as in_time,
                    (count(*) filter (where r.state = 'RETURNED'))::int as returned,
                    (count(*) filter (where r.state = 'SUBMITTED'))::int as waiting,
                    (count(*) filter (where r.state = 'VERIFIED'))::int as verified
                from monitoring.status_report r
                join monitoring.period p on p.id = r.period
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                where r.period = :period and %s
                group by r.institution
                order by count(*) - count(r.first_submitted_at) desc, count(*) desc, r.institution
                """.formatted(SEEN), parameters);
    }

    /// How many reports of a period this person sees that pass a filter.
    int count(UUID period, ReportFilter filter, Actor actor) {
        return rows.find(Counted.class, "select count(*)::int as count" + IN_PERIOD, inPeriod(period, filter, actor))
                .orElseThrow()
                .count();
    }

    /// The reports of a period that this person sees and that pass a filter, by plan and place.
    List<ReportLine> list(UUID period, ReportFilter filter, Pager shown, Actor actor) {
        Map<String, Object> parameters = inPeriod(period, filter, actor);
        return lines("select r.*" + IN_PERIOD, BY_PLACE, shown.offset(), shown.size(), parameters);
    }

    private static Map<String, Object> inPeriod(UUID period, ReportFilter filter, Actor actor) {
        Map<String, Object> parameters = seenBy(actor);
        parameters.put("period", period);
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("institution", filter.institution());
        return parameters;
    }

    /// Of which periods this person owes reports: open ones with reports that they may write.
    List<OwedPeriod> listOwedPeriods(Actor actor) {
        return rows.list(
                OwedPeriod.class,
                "select r.period as id, p.name, count(*)::int as owed" + OWED + """
                group by r.period, p.name, p.ends, s.on_day order by coalesce(s.on_day, p.ends), r.period
                """,
                actor.reach("monitoring.report").parameters());
    }

    /// What this person owes, returned reports first, then by the day on which they are due.
    List<ReportLine> listOwed(int offset, int size, Actor actor) {
        Map<String, Object> parameters =
                new HashMap<>(actor.reach("monitoring.report").parameters());
        return lines("select r.*" + OWED, BY_URGENCY, offset, size, parameters);
    }

    private List<ReportLine> lines(String chosen, String order, int offset, int size, Map<String, Object> parameters) {
        parameters.put("offset", offset);
        parameters.put("size", size);
        return rows.list(ReportLine.class, """
                select r.id, r.period, p.name as period_name, v.title as plan_title, m.code, m.title, r.why, r.due_on,
                    r.institution, r.unit, r.state, r.status, r.percent, r.verified_status, r.writing is not null as started,
                    r.first_submitted_at, coalesce(s.on_day, p.ends) as reports_due, p.scheme_from
                from (%1$s order by %2$s limit :size offset :offset) r
                join monitoring.period p on p.id = r.period
                left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
                join plans.measure m on m.id = r.measure
                join plans.plan_version v on v.id = m.plan_version
                order by %2$s
                """.formatted(chosen, order), parameters);
    }

    /// The report that waits for a verdict next after one, in the order of the list; the first one when that was
    /// the last; null when none waits.
    Optional<UUID> findNextWaiting(StatusReport after, Actor actor) {
        Map<String, Object> parameters =
                new HashMap<>(actor.reach("monitoring.verify").parameters());
        parameters.put("period", after.period());
        parameters.put("self", after.id());
        parameters.put("plan", after.plan());
        parameters.put("place", after.place());
        return rows.find(Waiting.class, """
                        select r.id from monitoring.status_report r
                        where r.period = :period and r.state = 'SUBMITTED' and r.id <> :self and %s
                        order by (r.plan, r.place) <= (:plan, :place), r.plan, r.place limit 1
                        """.formatted(SEEN), parameters).map(Waiting::id);
    }

    /// A report that waits.
    record Waiting(UUID id) {}

    /// How many there are.
    record Counted(int count) {}
}
