package org.besa.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people that somebody may know of: those who hold a role within what they keep people for, or whose role ended
/// with an institution that is followed by one of theirs. Nobody of one institution finds out who works at another.
@Component
public class People {

    private static final String KNOWN = """
            (:everywhere or exists (select from access.assignment k where k.account = a.id and k.ended_at is null
                and coalesce(k.valid_to, 'infinity') >= :today
                and (k.institution = any(:institutions::uuid[]) or k.unit = any(:units::uuid[])
                    or k.body = any(:bodies::uuid[]) or k.plan = any(:plans::uuid[])))
            or exists (select from access.ended_role e where e.account = a.id and e.on_day > :since
                and e.successor = any(:institutions::uuid[])))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Somebody with an account.
    ///
    /// @param disabled whether they may not sign in any more
    public record Person(UUID id, String name, String email, boolean disabled) {}

    /// Somebody that this person may know of; empty when there is nobody, or nobody for them.
    public Optional<Person> find(UUID id, Actor actor) {
        return jdbc.sql("select a.id, a.name, a.email, a.disabled_at is not null as disabled from access.account a"
                        + " where a.id = :id and (a.id = :self or " + KNOWN + ")")
                .params(known(actor))
                .param("id", id)
                .query((row, n) -> person(row))
                .optional();
    }

    /// Those that this person may know of, by name.
    ///
    /// @param words part of the name or e-mail, empty for all
    public List<Person> list(String words, Actor actor) {
        return jdbc.sql(
                        "select a.id, a.name, a.email, a.disabled_at is not null as disabled from access.account a where "
                                + KNOWN
                                + """
                         and (:words = '' or position(platform.fold(:words) in platform.fold(a.name || ' ' || a.email)) > 0)
                        order by lower(a.name), a.id
                        """)
                .params(known(actor))
                .param("words", words.strip())
                .query((row, n) -> person(row))
                .list();
    }

    private Map<String, Object> known(Actor actor) {
        Map<String, Object> parameters =
                new HashMap<>(actor.reach("access.people").parameters());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("since", LocalDate.now(clock).minusYears(EndedRoles.YEARS_SHOWN));
        parameters.put("self", actor.account());
        return parameters;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("disabled"));
    }
}
