package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.Plan;
import org.besa.plans.PlanKinds;
import org.besa.plans.Plans;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything that can be asked of or done to reporting periods.
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
    private final PlanKinds kinds;
    private final StatusSchemes schemes;
    private final CalendarTemplates calendars;
    private final AskedMeasures asked;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Periods(
            JsonRows rows,
            JdbcClient jdbc,
            Plans plans,
            PlanKinds kinds,
            StatusSchemes schemes,
            CalendarTemplates calendars,
            AskedMeasures asked,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.plans = plans;
        this.kinds = kinds;
        this.schemes = schemes;
        this.calendars = calendars;
        this.asked = asked;
        this.audit = audit;
        this.events = events;
        this.texts = texts;
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

    /// What opening a period would ask for, without asking.
    ///
    /// @throws Problem when there can be no such period
    public List<AskedMeasures.Asked> preview(NewPeriod wanted, Actor actor) {
        requireKeeping(wanted, actor);
        return asked.list(wanted, lastDay(wanted));
    }

    /// Opens a period: every responsible unit is asked for its measures that are due, late or going on.
    ///
    /// @throws Problem when there can be no such period, it is there already, or nothing is to be asked
    @Transactional
    public Period open(NewPeriod wanted, Actor actor) {
        return open(wanted, clock.instant(), actor);
    }

    /// Enters a period that was opened before it was kept here.
    @Transactional
    public Period openKnown(NewPeriod wanted, Instant openedAt, Actor actor) {
        return open(wanted, openedAt, actor);
    }

    private Period open(NewPeriod wanted, Instant at, Actor actor) {
        requireKeeping(wanted, actor);
        LocalDate ends = lastDay(wanted);
        if (isThere(wanted, ends)) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.period-there");
        }
        List<Period.Stage> calendar = calendars
                .find(wanted.span(), wanted.starts())
                .map(template -> template.calendar(ends))
                .orElse(List.of());
        Period period = new Period(
                Ids.next(),
                0,
                slug(wanted, ends),
                wanted.span().name(wanted.starts(), ends, texts),
                wanted.span(),
                wanted.starts(),
                ends,
                wanted.planKind(),
                wanted.plan(),
                schemes.edition(wanted.starts()).effectiveFrom(),
                calendar,
                at,
                null);
        insert(period);
        write(period.id(), calendar);
        int reports = asked.ask(period, wanted);
        if (reports == 0) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.nothing-to-ask");
        }
        audit.note(
                actor,
                "monitoring.period-opened",
                period.subject(),
                Details.created(period).with(Map.of("reports", reports)));
        events.publishEvent(new PeriodOpened(period.id(), at));
        return period;
    }

    private void requireKeeping(NewPeriod wanted, Actor actor) {
        actor.require("monitoring.periods", place(wanted));
    }

    private Place place(NewPeriod wanted) {
        return wanted.plan() == null ? Place.SYSTEM : plans.plan(wanted.plan()).place();
    }

    /// Whose a period is, for permissions: a plan's, or everybody's.
    public Place place(Period period) {
        return period.plan() == null ? Place.SYSTEM : plans.plan(period.plan()).place();
    }

    private static LocalDate lastDay(NewPeriod wanted) {
        if (wanted.span() != Span.OWN) {
            return wanted.span()
                    .lastDay(wanted.starts())
                    .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "monitoring.problem.no-such-start"));
        }
        if (wanted.ends() == null || !wanted.ends().isAfter(wanted.starts())) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.ends-before-start");
        }
        return wanted.ends();
    }

    private boolean isThere(NewPeriod wanted, LocalDate ends) {
        return jdbc.sql("""
                        select exists (select from monitoring.period where starts = :starts and ends = :ends
                            and plan_kind is not distinct from :kind and plan is not distinct from :plan)
                        """).params(of(wanted, ends)).query(Boolean.class).single();
    }

    private static Map<String, Object> of(NewPeriod wanted, LocalDate ends) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("starts", wanted.starts());
        parameters.put("ends", ends);
        parameters.put("kind", wanted.planKind());
        parameters.put("plan", wanted.plan());
        return parameters;
    }

    private String slug(NewPeriod wanted, LocalDate ends) {
        String of = wanted.plan() == null
                ? kinds.kind(String.valueOf(wanted.planKind())).code()
                : plans.plan(wanted.plan()).slug();
        return wanted.span().slug(wanted.starts(), ends) + "-" + of;
    }

    private void insert(Period period) {
        jdbc.sql("""
                        insert into monitoring.period (id, version, slug, name, span, starts, ends, plan_kind, plan,
                            scheme_from, opened_at)
                        values (:id, 0, :slug, :name, :span, :starts, :ends, :kind, :plan, :scheme, :opened)
                        """)
                .param("id", period.id())
                .param("slug", period.slug())
                .param("name", rows.column(period.name()))
                .param("span", period.span().name())
                .param("starts", period.starts())
                .param("ends", period.ends())
                .param("kind", period.planKind())
                .param("plan", period.plan())
                .param("scheme", period.schemeFrom())
                .param("opened", Timestamp.from(period.openedAt()))
                .update();
    }

    private void write(UUID period, List<Period.Stage> calendar) {
        for (int i = 0; i < calendar.size(); i++) {
            Period.Stage stage = calendar.get(i);
            jdbc.sql("""
                            insert into monitoring.period_stage (period, code, name, on_day, position)
                            values (:period, :code, :name, :on, :position)
                            """)
                    .param("period", period)
                    .param("code", stage.code())
                    .param("name", rows.column(stage.name()))
                    .param("on", stage.on())
                    .param("position", i)
                    .update();
        }
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
