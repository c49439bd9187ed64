package org.besa.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who holds roles today within which a record stands.
@Component
public class Holders {

    private final JdbcClient jdbc;
    private final Roles roles;
    private final Clock clock;

    Holders(JdbcClient jdbc, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /// Somebody who holds a role.
    ///
    /// @param until the last day, null without end
    /// @param actingFor whom they may act for by it; null when they hold it themselves
    public record Holder(
            UUID account,
            String name,
            Role role,
            HeldFor heldFor,
            @Nullable LocalDate until,
            @Nullable String actingFor) {}

    /// Those whose role covers a place, their deputies among them, by name.
    public List<Holder> list(Place place) {
        return jdbc.sql("""
                        with held as (
                            select s.*, a.name as holder from access.assignment s join access.account a on a.id = s.account
                            where s.ended_at is null and a.disabled_at is null
                                and :today between s.valid_from and coalesce(s.valid_to, 'infinity')
                                and (s.scope = 'SYSTEM'
                                    or s.scope = 'INSTITUTION' and s.institution = :institution
                                    or s.scope = 'UNIT' and jsonb_exists(access.units_from(s.unit), cast(:unit as text))
                                    or s.scope = 'BODY' and s.body = :body
                                    or s.scope = 'PLAN' and s.plan = :plan))
                        select account, holder as name, role, scope, institution, unit, body, plan, valid_to as until,
                            null as acting_for from held
                        union all
                        select d.account, a.name, h.role, h.scope, h.institution, h.unit, h.body, h.plan, d.valid_to, h.holder
                        from held h join access.deputy d on d.assignment = h.id join access.account a on a.id = d.account
                        where d.ended_at is null and a.disabled_at is null and :today between d.valid_from and d.valid_to
                        order by name, role
                        """)
                .param("today", LocalDate.now(clock))
                .param("institution", place.institution())
                .param("unit", place.unit())
                .param("body", place.body())
                .param("plan", place.plan())
                .query((row, n) -> new Holder(
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        roles.role(row.getString("role")),
                        new HeldFor(
                                HeldFor.Kind.valueOf(row.getString("scope")),
                                row.getObject("institution", UUID.class),
                                row.getObject("unit", UUID.class),
                                row.getObject("body", UUID.class),
                                row.getObject("plan", UUID.class)),
                        row.getObject("until", LocalDate.class),
                        row.getString("acting_for")))
                .list();
    }
}
