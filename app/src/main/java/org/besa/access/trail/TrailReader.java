package org.besa.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the trail, as far as somebody may: whoever reads it for an institution sees what was done to its records, who
/// reads the technical side what was done to accounts, roles and sessions.
@Component
class TrailReader {

    private static final TypeReference<SequencedMap<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<SequencedMap<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> SAID = new TypeReference<>() {};

    private static final String SEEN = """
            (:everywhere or e.institution = any(:institutions::uuid[]) or :technical and e.act like 'access.%')""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TrailReader(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Whether somebody may read any of it.
    static boolean isOpenTo(Actor actor) {
        return actor.may("audit.read") || actor.may("audit.access");
    }

    /// Entries, the latest first.
    List<TrailLine> list(TrailFilter filter, int most, Actor actor) {
        return jdbc.sql("""
                        select e.id, e.at, e.account, e.act, e.kind, e.subject, e.institution, e.label, e.details, e.changes,
                            e.reason, self.said ->> 'name' as name, self.said ->> 'address' as address,
                            self.said ->> 'device' as device,
                            (select r.said ->> 'name' from platform.audit_person r
                                where r.entry = e.id and r.person = e.represented) as represented,
                            (select coalesce(jsonb_agg(o.said order by o.person), '[]') from platform.audit_person o
                                where o.entry = e.id and o.person <> e.account
                                    and o.person is distinct from e.represented) as said
                        from platform.audit_entry e
                            join platform.audit_person self on self.entry = e.id and self.person = e.account
                        where %s
                            and (:person::uuid is null or exists (select from platform.audit_person p
                                where p.entry = e.id and p.person = :person))
                            and (:institution::uuid is null or e.institution = :institution)
                            and (:subject::uuid is null or e.subject = :subject)
                            and (:act::text is null or e.act = :act or starts_with(e.act, :act || '.'))
                            and (:from::timestamptz is null or e.at >= :from) and (:until::timestamptz is null or e.at < :until)
                            and (:before::bigint is null or e.id < :before)
                        order by e.id desc limit :most
                        """.formatted(SEEN))
                .params(parameters(filter, actor))
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    /// The acts that there are among what somebody may see, by name.
    List<String> listActs(Actor actor) {
        return jdbc.sql("select distinct act from platform.audit_entry e where " + SEEN + " order by 1")
                .params(seen(actor))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Map<String, Object> seen(Actor actor) {
        Map<String, Object> parameters = new HashMap<>(actor.reach("audit.read").parameters());
        parameters.put("technical", actor.may("audit.access"));
        return parameters;
    }

    private Map<String, @Nullable Object> parameters(TrailFilter filter, Actor actor) {
        Map<String, @Nullable Object> parameters = new HashMap<>(seen(actor));
        parameters.put("person", filter.person());
        parameters.put("institution", filter.institution());
        parameters.put("subject", filter.subject());
        parameters.put("act", filter.act());
        parameters.put("from", start(filter.from()));
        parameters.put(
                "until", filter.until() == null ? null : start(filter.until().plusDays(1)));
        parameters.put("before", filter.before());
        return parameters;
    }

    private @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private TrailLine line(ResultSet row) throws SQLException {
        return new TrailLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant().atZone(clock.getZone()),
                row.getObject("account", UUID.class),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getString("represented"),
                row.getString("act"),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getObject("institution", UUID.class),
                json.readValue(row.getString("label"), LocalizedText.class),
                json.readValue(row.getString("details"), FACTS),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("reason"),
                json.readValue(row.getString("said"), SAID),
                row.getString("address"),
                row.getString("device"));
    }
}
