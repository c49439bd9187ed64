package org.besa.monitoring.rates;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What those outside of government say of commitments. Nothing is replaced; the latest counts.
@Component
public class Assessments {

    private final AssessmentScales scales;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final Clock clock;

    Assessments(AssessmentScales scales, AuditTrail audit, JdbcClient jdbc, JsonRows rows, Clock clock) {
        this.scales = scales;
        this.audit = audit;
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /// All of a commitment, the latest first.
    public List<Assessment> listOf(UUID promise) {
        return rows.list(Assessment.class, """
                select id, promise, scale, edition, value, note, at, assessor_name
                from monitoring.assessment where promise = :promise order by at desc, id desc
                """, Map.of("promise", promise));
    }

    /// A commitment as far as it is needed to assess it.
    ///
    /// @param begins the first day of its plan, or that of its publication
    record Assessed(UUID plan, UUID institution, LocalizedText title, LocalDate begins) {

        Place place() {
            return Place.plan(institution, plan);
        }
    }

    /// Places a commitment on a scale, in the edition for the time of its plan. The same again changes nothing.
    ///
    /// @param note why; may be empty
    /// @throws Problem when there is no such commitment, scale or value
    @Transactional
    public Assessment assess(UUID promise, String scale, String value, LocalizedText note, Actor actor) {
        Assessed assessed = assessed(promise);
        actor.require("monitoring.assess", assessed.place());
        AssessmentScale edition = scales.edition(scale, assessed.begins()).orElseThrow(Problem::notFound);
        if (edition.find(value).isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "rates.problem.no-such-value");
        }
        Assessment before = last(promise, scale, actor).orElse(null);
        if (before != null && before.value().equals(value) && before.note().equals(note)) {
            return before;
        }
        Assessment assessment = new Assessment(
                Ids.next(), promise, scale, edition.effectiveFrom(), value, note, clock.instant(), actor.name());
        jdbc.sql("""
                        insert into monitoring.assessment (id, promise, scale, edition, value, note, at, account,
                            assessor_name)
                        values (:id, :promise, :scale, :edition, :value, :note, :at, :account, :name)
                        """)
                .param("id", assessment.id())
                .param("promise", promise)
                .param("scale", scale)
                .param("edition", assessment.edition())
                .param("value", value)
                .param("note", rows.column(note))
                .param("at", Timestamp.from(assessment.at()))
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
        audit.note(
                actor,
                "monitoring.assessed",
                new Subject("promise", promise, assessed.institution(), assessed.title()),
                Details.created(assessment));
        return assessment;
    }

    /// What this person said last.
    private Optional<Assessment> last(UUID promise, String scale, Actor actor) {
        return rows.find(Assessment.class, """
                select id, promise, scale, edition, value, note, at, assessor_name
                from monitoring.assessment where promise = :promise and scale = :scale and account = :account
                order by at desc, id desc limit 1
                """, Map.of("promise", promise, "scale", scale, "account", actor.account()));
    }

    private Assessed assessed(UUID promise) {
        return rows.find(
                        Assessed.class,
                        """
                        select c.plan, p.institution, m.title,
                            coalesce(v.period_start, (v.published_at at time zone :zone)::date) as begins
                        from plans.promise_course c
                        join plans.plan p on p.id = c.plan
                        join plans.measure m on m.id = c.last_measure
                        join plans.plan_version v on v.id = m.plan_version
                        where c.promise = :promise
                        """,
                        Map.of("promise", promise, "zone", clock.getZone().getId()))
                .orElseThrow(Problem::notFound);
    }
}
