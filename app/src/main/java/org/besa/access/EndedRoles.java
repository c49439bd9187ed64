package org.besa.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.EntryEnded;
import org.besa.directory.InstitutionSucceeded;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Roles end with the institution or the unit for which they are held. Those for an institution pass to who follows it
/// only where that was asked for; otherwise who gives roles there sees whose they were.
@Component
public class EndedRoles {

    static final int YEARS_SHOWN = 1;

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Clock clock;

    EndedRoles(JdbcClient jdbc, Assignments assignments, Clock clock) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.clock = clock;
    }

    @EventListener
    void ended(EntryEnded event) {
        end(event.institution(), event.unit(), event.onDay(), event.actor());
    }

    @EventListener
    void succeeded(InstitutionSucceeded event) {
        List<Assignment> ended = end(event.predecessor(), null, event.onDay(), event.actor());
        if (event.rolesPass() && event.heir() != null) {
            UUID heir = event.heir();
            ended.forEach(held -> passOn(held, heir, event.onDay().plusDays(1), event.actor()));
        }
        followPlans(event);
    }

    private List<Assignment> end(UUID institution, @Nullable UUID unit, LocalDate day, Actor actor) {
        List<Assignment> held = jdbc.sql("""
                        select * from access.assignment
                        where institution = :institution and (cast(:unit as uuid) is null or unit = :unit)
                            and scope in ('INSTITUTION', 'UNIT')
                            and ended_at is null and coalesce(valid_to, 'infinity') > :day
                        order by id for update
                        """)
                .param("institution", institution)
                .param("unit", unit)
                .param("day", day)
                .query((row, n) -> AssignmentRows.assignment(row))
                .list();
        held.forEach(one -> end(one, day, actor));
        return held;
    }

    /// One that would only have begun later never does.
    private void end(Assignment held, LocalDate day, Actor actor) {
        jdbc.sql("""
                        update access.assignment set
                            valid_to = case when valid_from <= :day then :day else valid_to end,
                            ended_at = case when valid_from > :day then cast(:now as timestamptz) end
                        where id = :id
                        """)
                .param("id", held.id())
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        assignments.note(
                actor,
                "access.role-ended",
                held.account(),
                held.heldFor(),
                Assignments.facts(held.role(), held.heldFor(), held.validFrom(), day));
    }

    /// Nobody passes on what they may not give, and nobody to themselves.
    private void passOn(Assignment held, UUID heir, LocalDate from, Actor actor) {
        HeldFor there = HeldFor.institution(heir);
        if (held.heldFor().kind() == HeldFor.Kind.INSTITUTION
                && !held.account().equals(actor.account())
                && assignments.mayGive(held.role(), there, actor)
                && mayStillSignIn(held.account())
                && !holds(held.account(), held.role(), heir)) {
            assignments.give(
                    held.account(),
                    held.role(),
                    there,
                    held.validFrom().isAfter(from) ? held.validFrom() : from,
                    held.validTo(),
                    actor);
        }
    }

    private boolean mayStillSignIn(UUID account) {
        return jdbc.sql("select disabled_at is null from access.account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    private boolean holds(UUID account, String role, UUID institution) {
        return assignments.listOf(account).stream()
                .anyMatch(other -> other.endedAt() == null
                        && other.validTo() == null
                        && other.role().equals(role)
                        && other.heldFor().equals(HeldFor.institution(institution)));
    }

    /// A role for a plan goes where the plan goes.
    private void followPlans(InstitutionSucceeded event) {
        jdbc.sql("select distinct plan from access.assignment where scope = 'PLAN' and institution = :institution")
                .param("institution", event.predecessor())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(plan -> {
                    UUID heir = event.heirOf(plan);
                    if (heir != null) {
                        jdbc.sql(
                                        "update access.assignment set institution = :heir where scope = 'PLAN' and plan = :plan")
                                .param("heir", heir)
                                .param("plan", plan)
                                .update();
                    }
                });
    }

    /// Roles that ended within a year with an institution, for whose successor this person gives roles, of people who
    /// hold none there yet; by name.
    public List<Assignment> list(Actor actor) {
        Map<String, Object> parameters =
                new HashMap<>(actor.reach("access.assign").parameters());
        LocalDate today = LocalDate.now(clock);
        parameters.put("today", today);
        parameters.put("since", today.minusYears(YEARS_SHOWN));
        return jdbc.sql("""
                        select s.* from access.assignment s join access.account a on a.id = s.account
                        where a.disabled_at is null and exists (
                            select from access.ended_role e
                            where e.assignment = s.id and e.on_day > :since
                                and (:everywhere or e.successor = any(:institutions::uuid[]))
                                and not exists (select from access.assignment n
                                    where n.account = s.account and n.institution = e.successor and n.ended_at is null
                                        and coalesce(n.valid_to, 'infinity') >= :today))
                        order by lower(a.name), s.id
                        """)
                .params(parameters)
                .query((row, n) -> AssignmentRows.assignment(row))
                .list();
    }
}
