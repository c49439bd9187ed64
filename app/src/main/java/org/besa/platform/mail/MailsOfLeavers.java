package org.besa.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.besa.platform.audit.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Nobody writes any more to who has left, and the outbox forgets their address with what it said to them.
@Component
class MailsOfLeavers implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailsOfLeavers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void reduce(Leaver leaver) {
        jdbc.sql("""
                        update platform.outgoing_mail set address = '', name = '', subject = '', text = '', html = '',
                            stop_link = null,
                            error = null, finished_at = coalesce(finished_at, :now),
                            state = case when state in ('WAITING', 'SENDING') then 'FAILED' else state end
                        where lower(address) = lower(:email)
                        """)
                .param("email", leaver.email())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
