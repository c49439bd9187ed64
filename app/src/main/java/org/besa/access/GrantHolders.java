package org.besa.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.security.PermissionHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who holds roles today by what these permit.
@Component
class GrantHolders implements PermissionHolders {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GrantHolders(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Holder> list(String permission) {
        return jdbc.sql("""
                        select a.id, a.name, a.email, a.language, jsonb_build_object('role', r.code,
                            'permissions', r.permissions, 'scope', s.scope, 'institution', s.institution,
                            'unit', s.unit, 'body', s.body, 'plan', s.plan,
                            'units', case when s.unit is not null then access.units_from(s.unit) end) as held
                        from access.assignment s
                        join access.role r on r.code = s.role and :permission = any(r.permissions)
                        join access.account a on a.id = s.account and a.disabled_at is null
                        where s.ended_at is null
                            and :today between s.valid_from and coalesce(s.valid_to, 'infinity')
                        order by a.id, s.id
                        """)
                .param("permission", permission)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Holder(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        json.readValue(row.getString("held"), Actors.Held.class)
                                .grant()
                                .scope()))
                .list();
    }
}
