package org.besa.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Opens reporting periods.
@Component
public class NewPeriods {

    private final Plans plans;
    private final PlanKinds kinds;
    private final StatusSchemes schemes;
    private final CalendarTemplates calendars;
    private final AskedMeasures asked;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Texts texts;
    private final Clock clock;

    NewPeriods(
            Plans plans,
            PlanKinds kinds,
            StatusSchemes schemes,
            CalendarTemplates calendars,
            AskedMeasures asked,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            JsonRows rows,
            Texts texts,
            Clock clock) {
        this.plans = plans;
        this.kinds = kinds;
        this.schemes = schemes;
        this.calendars = calendars;
        this.asked = asked;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
    }

    /// What opening a period would ask for, without asking.
    ///
    /// @throws Problem when there can be no such period
    public List<AskedMeasures.Asked> preview(NewPeriod wanted, Actor actor) {
        requireKeeping(wanted, actor);
        return asked.list(wanted, wanted.lastDay());
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
        LocalDate ends = wanted.lastDay();
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
}
