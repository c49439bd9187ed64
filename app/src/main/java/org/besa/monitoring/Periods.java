package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.Plan;
import org.besa.plans.Plans;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that can be asked of or done to reporting periods, once [NewPeriods] has opened them.
@Component
public class Periods {

    private static final String SELECT = """
            select p.id, p.version, p.slug, p.name, p.span, p.starts, p.ends, p.plan_kind, p.plan, p.scheme_from,
                (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'on', s.on_day)
                        order by s.on_day, s.position), '[]')
                    from monitoring.period_stage s where s.period = p.id) as calendar,
                p.opened_at, p.closed_at
            from monitoring.period p
            """;

    private final JsonRows rows;
    private final JdbcClient jdbc;
    private final Plans plans;
    private final AuditTrail audit;
    private final Clock clock;

    Periods(JsonRows rows, JdbcClient jdbc, Plans plans, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /// The period of an id.
    ///
    /// @throws Problem when there is none
    public Period period(UUID id) {
        return rows.find(Period.class, SELECT + "where p.id = :id", Map.of("id", id))
                .orElseThrow(Problem::notFound);
    }

    public Optional<Period> findBySlug(String slug) {
        return rows.find(Period.class, SELECT + "where p.slug = :slug", Map.of("slug", slug));
    }

    /// All, the latest first.
    public List<Period> list() {
        return rows.list(Period.class, SELECT + "order by p.ends desc, p.opened_at desc, p.slug", Map.of());
    }

    /// Those of which a plan reports, the latest first.
    public List<Period> listOf(Plan plan) {
        return rows.list(
                Period.class,
                SELECT + "where p.plan = :plan or p.plan_kind = :kind order by p.ends desc, p.slug",
                Map.of("plan", plan.id(), "kind", plan.kind()));
    }

    /// Whose a period is, for permissions: a plan's, or everybody's.
    public Place place(Period period) {
        return period.plan() == null ? Place.SYSTEM : plans.plan(period.plan()).place();
    }

    /// Moves stages of the calendar of a period.
    ///
    /// @param days new days by the code of the stage; stages that are not named stay
    /// @param reason why, for the trail
    /// @throws Problem when it is closed, a stage would be before the end of the period, or there is no such
    ///     stage
    @Transactional
    public Period adjust(UUID id, Map<String, LocalDate> days, String reason, Actor actor) {
        Period before = changing(id, actor);
        requireOpen(before);
        Set<String> unknown = new HashSet<>(days.keySet());
        before.calendar().forEach(stage -> unknown.remove(stage.code()));
        if (!unknown.isEmpty()) {
            throw Problem.notFound();
        }
        if (days.values().stream().anyMatch(day -> day.isBefore(before.ends()))) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.stage-before-end");
        }
        days.forEach((code, day) -> jdbc.sql(
                        "update monitoring.period_stage set on_day = :day where period = :period and code = :code")
                .param("day", day)
                .param("period", id)
                .param("code", code)
                .update());
        Period after = period(id);
        audit.note(
                actor,
                "monitoring.calendar-moved",
                after.subject(),
                Details.changed(before.calendar(), after.calendar()).because(reason));
        return after;
    }

    /// Closes a period.
    ///
    /// @throws Problem when a measure that was due has no verdict (SIGMA: a report covers all activities)
    @Transactional
    public Period close(UUID id, Actor actor) {
        return close(id, clock.instant(), actor);
    }

    /// Enters that a period was closed before it was kept here.
    @Transactional
    public Period closeKnown(UUID id, Instant at, Actor actor) {
        return close(id, at, actor);
    }

    private Period close(UUID id, Instant at, Actor actor) {
        Period before = changing(id, actor);
        requireOpen(before);
        long open = countUnsettled(id);
        if (open > 0) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.unsettled", open);
        }
        jdbc.sql("update monitoring.period set closed_at = :at, version = version + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
        audit.note(actor, "monitoring.period-closed", before.subject(), Details.NONE);
        return period(id);
    }

    /// How many measures that were due in a period, or late before it, have no verdict.
    public long countUnsettled(UUID period) {
        return jdbc.sql("""
                        select count(*) from monitoring.status_report
                        where period = :period and why <> 'ONGOING' and state <> 'VERIFIED'
                        """).param("period", period).query(Long.class).single();
    }

    private static void requireOpen(Period period) {
        if (!period.isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.period-closed");
        }
    }

    private Period changing(UUID id, Actor actor) {
        boolean there = jdbc.sql("select id from monitoring.period where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Problem.notFound();
        }
        Period period = period(id);
        actor.require("monitoring.periods", place(period));
        return period;
    }
}
