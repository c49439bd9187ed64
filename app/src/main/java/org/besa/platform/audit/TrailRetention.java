package org.besa.platform.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Removes entries older than the retention from the beginning of the chain. What is left begins with the hash of the
/// last that was removed, and says so in an entry of its own, so that nobody can shorten the chain unseen.
@Component
class TrailRetention {

    static final String ACT = "access.trail-shortened";

    private static final Actor PROGRAM = Actor.named(new UUID(0, 0), "Besa");

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final AuditSettings settings;
    private final Clock clock;

    TrailRetention(JdbcClient jdbc, AuditTrail trail, AuditSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// The last entry that goes.
    private record Cut(long position, String hash) {}

    /// Does nothing when no entry is that old.
    @Transactional
    void shorten() {
        if (settings.keep().isZero()) {
            return;
        }
        ZonedDateTime oldest = ZonedDateTime.now(clock).minus(settings.keep());
        jdbc.sql("select 1 from platform.audit_head for update")
                .query(Integer.class)
                .single();
        List<Cut> cut = jdbc.sql("""
                        select l.position, encode(l.hash, 'hex') from platform.audit_link l
                        where l.position < (select coalesce(min(k.position), 0) from platform.audit_link k
                            join platform.audit_entry e on e.id = k.entry where e.at >= :oldest)
                        order by l.position desc limit 1
                        """)
                .param("oldest", Timestamp.from(oldest.toInstant()))
                .query((row, n) -> new Cut(row.getLong(1), row.getString(2)))
                .list();
        cut.forEach(this::cut);
    }

    private void cut(Cut cut) {
        jdbc.sql("select set_config('besa.audit_retention', 'on', true)")
                .query(String.class)
                .single();
        delete("delete from platform.audit_person where entry in (%s)", cut);
        int entries = delete("delete from platform.audit_entry where id in (%s)", cut);
        delete("delete from platform.audit_link where entry in (%s)", cut);
        jdbc.sql("update platform.audit_head set start_position = :position, start_hash = decode(:hash, 'hex')")
                .param("position", cut.position())
                .param("hash", cut.hash())
                .update();
        jdbc.sql("select set_config('besa.audit_retention', 'off', true)")
                .query(String.class)
                .single();
        trail.note(
                PROGRAM,
                ACT,
                new Subject("trail", new UUID(0, 0), null, LocalizedText.EMPTY),
                Details.facts(
                        Map.of("entries", entries, "position", String.valueOf(cut.position()), "hash", cut.hash())));
    }

    private int delete(String sql, Cut cut) {
        return jdbc.sql(sql.formatted("select entry from platform.audit_link where position <= :position"))
                .param("position", cut.position())
                .update();
    }

    /// Every night, by one of all instances.
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AuditSettings.class)
    static class Definition {

        @Bean
        Task<Void> shortenTrailTask(ObjectProvider<TrailRetention> retention) {
            return Tasks.recurring("audit.shorten", Schedules.daily(LocalTime.of(3, 20)))
                    .execute((instance, context) -> retention.getObject().shorten());
        }
    }
}
