package org.besa.directory.bodies;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.MandateEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells other modules of terms of office that have ended, each once.
@Component
class Mandates {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mandates(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Tells of all that have ended and were not told of. Two instances that do this at once share them: a row that one
    /// has in hand the other passes by.
    ///
    /// @return how many
    @Transactional
    public int tellEnded() {
        List<MandateEnded> ended = jdbc.sql("""
                        update directory.body_member set end_told_at = :now
                        where id in (
                            select id from directory.body_member
                            where active_to < :today and end_told_at is null
                            for update skip locked)
                        returning body, id, institution, active_to
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query((row, n) -> new MandateEnded(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class)))
                .list();
        ended.forEach(events::publishEvent);
        return ended.size();
    }
}
