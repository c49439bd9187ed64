package org.besa.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role, for what, from when to when, and who may act for them.
@Component
public class Assignments {

    private final JdbcClient jdbc;
    private final Roles roles;
    private final AuditTrail audit;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Roles roles, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /// Gives a role.
    ///
    /// @param to the last day, null without end
    /// @throws AccessDeniedException when the actor may not give it there
    /// @throws Problem when the role cannot be held for that, or the days are the wrong way round, or it is
    ///     one's own
    @Transactional
    public UUID give(UUID account, String role, HeldFor heldFor, LocalDate from, @Nullable LocalDate to, Actor actor) {
        require(mayGive(role, heldFor, actor), actor, "give the role " + role);
        if (account.equals(actor.account())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.own-role");
        }
        if (!roles.role(role).scopes().contains(heldFor.kind())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.wrong-scope");
        }
        if (to != null && to.isBefore(from)) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.ends-before");
        }
        if (heldFor.unit() != null && !isUnitOf(heldFor.unit(), heldFor.institution())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.no-scope");
        }
        return insert(account, role, heldFor, from, to, null, actor);
    }

    private UUID insert(
            UUID account,
            String role,
            HeldFor heldFor,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String outside,
            Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into access.assignment (id, account, role, scope, institution, unit, body, plan,
                            valid_from, valid_to, given_by, given_by_name, given_at, outside)
                        values (:id, :account, :role, :scope, :institution, :unit, :body, :plan,
                            :from, :to, :by, :name, :at, :outside)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", role)
                .param("scope", heldFor.kind().name())
                .param("institution", heldFor.institution())
                .param("unit", heldFor.unit())
                .param("body", heldFor.body())
                .param("plan", heldFor.plan())
                .param("from", from)
                .param("to", to)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("outside", outside)
                .update();
        note(actor, "access.role-given", account, heldFor, facts(role, heldFor, from, to));
        return id;
    }

    private boolean isUnitOf(UUID unit, @Nullable UUID institution) {
        return jdbc.sql("select exists (select from directory.unit where id = :unit and institution = :institution)")
                .param("unit", unit)
                .param("institution", institution)
                .query(Boolean.class)
                .single();
    }

    /// Takes a role away, at once.
    ///
    /// @throws Problem when there is none that this person may take away, or it has ended
    @Transactional
    public void end(UUID id, String reason, Actor actor) {
        Assignment held = held(id);
        require(mayGive(held.role(), held.heldFor(), actor), actor, "take the role " + held.role());
        end(held, reason, actor);
    }

    private void end(Assignment held, String reason, Actor actor) {
        jdbc.sql("update access.assignment set ended_at = :at where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", held.id())
                .update();
        note(
                actor,
                "access.role-taken",
                held.account(),
                held.heldFor(),
                facts(held.role(), held.heldFor(), held.validFrom(), held.validTo())
                        .because(reason));
    }

    /// Those that are held because a provider says so, and have not ended.
    List<Assignment> listOutside(UUID account) {
        return jdbc.sql("""
                        select * from access.assignment
                        where account = :account and outside is not null and ended_at is null for update
                        """)
                .param("account", account)
                .query((row, n) -> AssignmentRows.assignment(row))
                .list();
    }

    /// Gives what a provider says is held. What may be said is for its operator to map, and checked at the start.
    void giveOutside(UUID account, OutsideRoles.Mapped mapped, LocalDate from, Actor provider) {
        insert(account, mapped.role(), mapped.heldFor(), from, null, provider.name(), provider);
    }

    /// Ends what a provider says no more.
    void endOutside(Assignment held, Actor provider) {
        end(held, "", provider);
    }

    /// Names a deputy: by who holds the role, or by who may give it.
    ///
    /// @throws Problem when the deputy is the holder, or the days do not lie within those of the role
    @Transactional
    public UUID name(UUID id, UUID deputy, LocalDate from, LocalDate to, Actor actor) {
        Assignment held = held(id);
        boolean own = held.account().equals(actor.account()) && actor.represented() == null;
        require(own || mayGive(held.role(), held.heldFor(), actor), actor, "name a deputy");
        if (deputy.equals(held.account())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.own-deputy");
        }
        if (!own && deputy.equals(actor.account())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.own-role");
        }
        if (to.isBefore(from)) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.ends-before");
        }
        if (held.validTo() != null && to.isAfter(held.validTo())) {
            throw new Problem(Problem.Kind.INVALID, "access.problem.deputy-longer");
        }
        UUID named = Ids.next();
        jdbc.sql("""
                        insert into access.deputy (id, assignment, account, valid_from, valid_to, given_by, given_by_name, given_at)
                        values (:id, :assignment, :account, :from, :to, :by, :name, :at)
                        """)
                .param("id", named)
                .param("assignment", id)
                .param("account", deputy)
                .param("from", from)
                .param("to", to)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        note(actor, "access.deputy-named", deputy, held.heldFor(), facts(held.role(), held.heldFor(), from, to));
        return named;
    }

    /// Ends a deputy's time, at once.
    @Transactional
    public void endDeputy(UUID id, Actor actor) {
        record Found(UUID assignment, UUID account) {}
        Found found = jdbc.sql(
                        "select assignment, account from access.deputy where id = :id and ended_at is null for update")
                .param("id", id)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .orElseThrow(Problem::notFound);
        Assignment held = assignment(found.assignment());
        boolean own = held.account().equals(actor.account()) && actor.represented() == null;
        require(own || mayGive(held.role(), held.heldFor(), actor), actor, "end a deputy's time");
        jdbc.sql("update access.deputy set ended_at = :at where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        note(
                actor,
                "access.deputy-ended",
                found.account(),
                held.heldFor(),
                facts(held.role(), held.heldFor(), held.validFrom(), held.validTo()));
    }

    /// The roles that somebody may give there, in the order of lists.
    public List<Role> listGivable(HeldFor heldFor, Actor actor) {
        return roles.list().stream()
                .filter(role -> role.scopes().contains(heldFor.kind()))
                .filter(role -> mayGive(role.code(), heldFor, actor))
                .toList();
    }

    /// The roles that an account was given, those in force first.
    public List<Assignment> listOf(UUID account) {
        return jdbc.sql("select * from access.assignment where account = :account order by ended_at nulls first, id")
                .param("account", account)
                .query((row, n) -> AssignmentRows.assignment(row))
                .list();
    }

    /// The deputies that were named for a role, the latest first.
    public List<Deputy> listDeputies(UUID assignment) {
        return jdbc.sql("""
                        select d.*, a.name from access.deputy d join access.account a on a.id = d.account
                        where assignment = :assignment order by d.valid_from desc, d.id
                        """)
                .param("assignment", assignment)
                .query((row, n) -> AssignmentRows.deputy(row))
                .list();
    }

    /// The assignment of an id.
    ///
    /// @throws Problem when there is none
    public Assignment assignment(UUID id) {
        return jdbc.sql("select * from access.assignment where id = :id")
                .param("id", id)
                .query((row, n) -> AssignmentRows.assignment(row))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    private Assignment held(UUID id) {
        return jdbc.sql("select * from access.assignment where id = :id and ended_at is null for update")
                .param("id", id)
                .query((row, n) -> AssignmentRows.assignment(row))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /// Whether somebody may give and take a role for this: through a role of their own, held for at least as much, that
    /// gives it.
    public boolean mayGive(String role, HeldFor heldFor, Actor actor) {
        Place place = heldFor.place();
        return actor.grants().stream()
                .filter(grant -> grant.permits("access.assign", place))
                .anyMatch(grant -> roles.find(grant.role())
                        .filter(own -> own.gives().contains(role))
                        .isPresent());
    }

    private static void require(boolean may, Actor actor, String act) {
        if (!may) {
            throw new AccessDeniedException(actor.name() + " may not " + act);
        }
    }

    void note(Actor actor, String act, UUID account, HeldFor heldFor, Details details) {
        String name = jdbc.sql("select name from access.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        audit.note(
                actor,
                act,
                new Subject("account", account, heldFor.institution(), LocalizedText.EMPTY),
                details.of(account, Map.of("name", name)));
    }

    static Details facts(String role, HeldFor heldFor, LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("role", role);
        facts.put("for", heldFor.kind().name());
        UUID id = heldFor.unit() != null
                ? heldFor.unit()
                : heldFor.body() != null
                        ? heldFor.body()
                        : heldFor.plan() != null ? heldFor.plan() : heldFor.institution();
        if (id != null) {
            facts.put("record", id.toString());
        }
        facts.put("from", from.toString());
        if (to != null) {
            facts.put("to", to.toString());
        }
        return Details.facts(facts);
    }
}
