package org.besa.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who somebody is at this moment: with the roles they hold today, not those they held when they signed in.
@Component
class Actors {

    private static final String HELD = """
            select coalesce(jsonb_agg(jsonb_build_object('role', r.code, 'permissions', r.permissions, 'scope', s.scope,
                'institution', s.institution, 'unit', s.unit, 'body', s.body, 'plan', s.plan, 'units',
                case when s.unit is not null then access.units_from(s.unit) end)), '[]')
            from access.assignment s join access.role r on r.code = s.role
            where s.account = a.id and s.ended_at is null and :today between s.valid_from and coalesce(s.valid_to, 'infinity')
            """;

    private static final String DEPUTISED = """
             and exists (select from access.deputy d where d.assignment = s.id and d.account = :deputy
                and d.ended_at is null and :today between d.valid_from and d.valid_to)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Actors(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Held(
            String role,
            Set<String> permissions,
            HeldFor.Kind scope,
            @Nullable UUID institution,
            @Nullable UUID unit,
            @Nullable UUID body,
            @Nullable UUID plan,
            @Nullable Set<UUID> units) {

        Grant grant() {
            return new Grant(role, heldFor(), permissions);
        }

        private Scope heldFor() {
            return switch (scope) {
                case SYSTEM -> new Scope.Everywhere();
                case INSTITUTION -> new Scope.OfInstitution(known(institution));
                case UNIT -> new Scope.OfUnit(known(institution), known(unit), units == null ? Set.of() : units);
                case BODY -> new Scope.OfBody(known(body));
                case PLAN -> new Scope.OfPlan(known(plan));
            };
        }

        private static UUID known(@Nullable UUID id) {
            return Objects.requireNonNull(id, "the database checks that it is there");
        }
    }

    private record Person(UUID id, String name, List<Grant> grants) {}

    /// Somebody acting for themselves; empty when they may not sign in any more.
    Optional<Actor> find(UUID account) {
        return person(account, HELD, account)
                .map(person -> new Actor(person.id(), person.name(), person.grants(), null));
    }

    /// Somebody acting for another, with the roles for which they are the other's deputy today; empty when there are
    /// none.
    Optional<Actor> find(UUID account, UUID represented) {
        Optional<Actor> deputy = find(account);
        return person(represented, HELD + DEPUTISED, account)
                .filter(person -> !person.grants().isEmpty())
                .flatMap(person -> deputy.map(self -> new Actor(
                        self.account(),
                        self.name(),
                        person.grants(),
                        new Actor.Represented(person.id(), person.name()))));
    }

    private Optional<Person> person(UUID account, String held, UUID deputy) {
        return jdbc.sql("select a.id, a.name, (" + held + ") as held from access.account a"
                        + " where a.id = :account and (a.disabled_at is null or a.id <> :deputy)")
                .param("account", account)
                .param("deputy", deputy)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        List.of(json.readValue(row.getString("held"), Held[].class)).stream()
                                .map(Held::grant)
                                .toList()))
                .optional();
    }

    /// For whom an account may act today.
    List<Actor.Represented> listRepresented(UUID account) {
        return jdbc.sql("""
                        select distinct a.id, a.name from access.deputy d
                            join access.assignment s on s.id = d.assignment join access.account a on a.id = s.account
                        where d.account = :account and d.ended_at is null and s.ended_at is null
                            and :today between d.valid_from and d.valid_to
                            and :today between s.valid_from and coalesce(s.valid_to, 'infinity')
                        order by a.name
                        """)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Actor.Represented(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
