package org.besa.monitoring.rates;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.rates.IndicatorValue.Measured;
import org.besa.plans.Plan;
import org.besa.plans.Plans;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the indicators of groups measured. Those of measures stand in the status reports.
@Component
public class IndicatorValues {

    /// How an indicator of a group is known through the versions of its plan; `i` is the indicator, `g` its group.
    public static final String KEY = "coalesce(i.passport ->> 'code', g.code || '#' || (i.position + 1))";

    private static final String SELECT = """
            select id, period, plan, indicator, value, met, note, entered_at, writer_name, verified_at
            from monitoring.indicator_value
            """;

    private final Periods periods;
    private final Plans plans;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    IndicatorValues(Periods periods, Plans plans, AuditTrail audit, JdbcClient jdbc, JsonRows rows, Clock clock) {
        this.periods = periods;
        this.plans = plans;
        this.audit = audit;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// The values of a plan in a period, by indicator.
    public List<IndicatorValue> list(UUID period, UUID plan) {
        return rows.list(
                IndicatorValue.class,
                SELECT + "where period = :period and plan = :plan order by indicator",
                Map.of("period", period, "plan", plan));
    }

    /// Enters what an indicator measured; what was entered before is replaced and has to be verified anew. The same
    /// again changes nothing.
    ///
    /// @param indicator the code of its passport, or the code of its group and which one it is there ("A#1")
    /// @param seen when what stood there was entered, as the person has read it; null when nothing stood there
    /// @throws Problem when the plan has no such indicator, does not report in the period, or it is closed, or
    ///     somebody entered something else since
    @Transactional
    public IndicatorValue enter(
            UUID periodId, UUID planId, String indicator, Measured measured, @Nullable Instant seen, Actor actor) {
        Plan plan = plans.plan(planId);
        actor.require("monitoring.report", plan.place());
        requireOpen(periodId, plan);
        LocalizedText name = name(plan, indicator).orElseThrow(Problem::notFound);
        if ((measured.value() == null) == (measured.met() == null)) {
            throw new Problem(Problem.Kind.INVALID, "rates.problem.no-value");
        }
        IndicatorValue before = find(periodId, planId, indicator).orElse(null);
        if (before != null && measured.isIn(before)) {
            return before;
        }
        if (before != null && !before.enteredAt().equals(seen)) {
            throw new Problem(Problem.Kind.CONFLICT, "indicators.problem.changed", before.writerName());
        }
        write(before == null ? Ids.next() : before.id(), periodId, planId, indicator, measured, actor);
        IndicatorValue after = find(periodId, planId, indicator).orElseThrow();
        note(actor, "monitoring.indicator-entered", plan, name, Details.changed(before, after));
        return after;
    }

    private Period requireOpen(UUID id, Plan plan) {
        Period period = periods.period(id);
        boolean reports = period.plan() == null
                ? plan.kind().equals(period.planKind())
                : plan.id().equals(period.plan());
        if (!reports) {
            throw Problem.notFound();
        }
        if (!period.isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.period-closed");
        }
        return period;
    }

    /// What an indicator of the published version is called.
    record Named(LocalizedText text) {}

    private Optional<LocalizedText> name(Plan plan, String indicator) {
        return rows.find(Named.class, """
                        select i.text from plans.plan p
                        join plans.plan_group g on g.plan_version = p.published_version
                        join plans.indicator i on i.plan_group = g.id
                        where p.id = :plan and %s = :indicator
                        """.formatted(KEY), Map.of("plan", plan.id(), "indicator", indicator))
                .map(Named::text);
    }

    private Optional<IndicatorValue> find(UUID period, UUID plan, String indicator) {
        return rows.find(
                IndicatorValue.class,
                SELECT + "where period = :period and plan = :plan and indicator = :indicator for update",
                Map.of("period", period, "plan", plan, "indicator", indicator));
    }

    private void write(UUID id, UUID period, UUID plan, String indicator, Measured measured, Actor actor) {
        jdbc.sql("""
                        insert into monitoring.indicator_value (id, version, period, plan, indicator, value, met, note,
                            entered_at, account, writer_name)
                        values (:id, 0, :period, :plan, :indicator, :value, :met, :note, :at, :account, :name)
                        on conflict (period, plan, indicator) do update set version = indicator_value.version + 1,
                            value = excluded.value, met = excluded.met, note = excluded.note,
                            entered_at = excluded.entered_at, account = excluded.account,
                            writer_name = excluded.writer_name, verified_at = null,
                            verifier = null, verifier_name = null
                        """)
                .param("id", id)
                .param("period", period)
                .param("plan", plan)
                .param("indicator", indicator)
                .param("value", measured.value())
                .param("met", measured.met())
                .param("note", rows.column(measured.note()))
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
    }

    /// Verifies what was entered, as somebody has read it.
    ///
    /// @param seen when what they have read was entered; null when nothing was
    /// @throws Problem when there is nothing, the actor entered it, or it was changed since
    @Transactional
    public IndicatorValue verify(UUID periodId, UUID planId, String indicator, @Nullable Instant seen, Actor actor) {
        actor.require("monitoring.verify", plans.plan(planId).place());
        IndicatorValue value = find(periodId, planId, indicator).orElseThrow(Problem::notFound);
        if (!value.enteredAt().equals(seen)) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.changed-since");
        }
        return value.verifiedAt() == null ? verify(value, actor) : value;
    }

    /// Verifies what was entered.
    ///
    /// @throws Problem when the actor entered it, or it was changed since
    @Transactional
    public IndicatorValue verify(IndicatorValue seen, Actor actor) {
        Plan plan = plans.plan(seen.plan());
        actor.require("monitoring.verify", plan.place());
        requireOpen(seen.period(), plan);
        if (isWrittenBy(seen.id(), actor)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.own-report");
        }
        int verified = jdbc.sql("""
                        update monitoring.indicator_value
                        set verified_at = :now, verifier = :account, verifier_name = :name, version = version + 1
                        where id = :id and entered_at = :seen
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("id", seen.id())
                .param("seen", Timestamp.from(seen.enteredAt()))
                .update();
        if (verified == 0) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.changed-since");
        }
        IndicatorValue after =
                find(seen.period(), seen.plan(), seen.indicator()).orElseThrow();
        LocalizedText name = name(plan, seen.indicator()).orElse(LocalizedText.in("sq", seen.indicator()));
        note(actor, "monitoring.indicator-verified", plan, name, Details.changed(seen, after));
        return after;
    }

    private boolean isWrittenBy(UUID id, Actor actor) {
        @Nullable
        UUID represented =
                actor.represented() == null ? null : actor.represented().account();
        return jdbc.sql("""
                        select exists (select from monitoring.indicator_value
                            where id = :id and account in (:account, :represented))
                        """)
                .param("id", id)
                .param("account", actor.account())
                .param("represented", represented)
                .query(Boolean.class)
                .single();
    }

    private void note(Actor actor, String act, Plan plan, LocalizedText name, Details details) {
        audit.note(actor, act, new Subject("plan", plan.id(), plan.institution(), name), details);
    }
}
