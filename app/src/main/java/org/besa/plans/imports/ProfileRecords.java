package org.besa.plans.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the profiles of institutions.
@Component
class ProfileRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ProfileRecords(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Profile> find(UUID institution) {
        return jdbc.sql("""
                        select jsonb_build_object('columns', columns, 'names', names)
                        from plans.import_profile where institution = :institution
                        """)
                .param("institution", institution)
                .query((row, n) -> json.readValue(row.getString(1), Profile.class))
                .optional();
    }

    Optional<KeptProfile> findKept(UUID institution) {
        return jdbc.sql("""
                        select jsonb_build_object('by', kept_by, 'at', kept_at, 'columns', columns, 'names', names)
                        from plans.import_profile where institution = :institution
                        """)
                .param("institution", institution)
                .query((row, n) -> json.readValue(row.getString(1), KeptProfile.class))
                .optional();
    }

    void save(UUID institution, Profile profile, Actor actor) {
        jdbc.sql("""
                        insert into plans.import_profile (institution, columns, names, kept_by, kept_at)
                        values (:institution, :columns, :names, :by, :at)
                        on conflict (institution) do update set columns = excluded.columns, names = excluded.names,
                            kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .param("institution", institution)
                .param("columns", JdbcConfiguration.jsonb(json.writeValueAsString(profile.columns())))
                .param("names", JdbcConfiguration.jsonb(json.writeValueAsString(profile.names())))
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
