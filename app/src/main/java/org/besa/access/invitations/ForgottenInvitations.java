package org.besa.access.invitations;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.besa.platform.audit.PersonalRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invitations with their addresses go some time after they were answered, taken back or out of date, and with who has
/// left. What the trail says of them stays as long as the trail.
@Component
class ForgottenInvitations implements PersonalRecords {

    private final JdbcClient jdbc;
    private final InvitationSettings settings;
    private final Clock clock;

    ForgottenInvitations(JdbcClient jdbc, InvitationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void forget() {
        jdbc.sql("delete from access.invitation where coalesce(accepted_at, withdrawn_at, expires_at) < :before")
                .param("before", Timestamp.from(clock.instant().minus(settings.kept())))
                .update();
    }

    @Override
    public void reduce(Leaver leaver) {
        jdbc.sql("delete from access.invitation where lower(email) = lower(:email)")
                .param("email", leaver.email())
                .update();
        jdbc.sql("update access.invitation set invited_by = :function where inviter = :account")
                .param("function", leaver.function())
                .param("account", leaver.account())
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Definition {

        @Bean
        Task<Void> forgetInvitationsTask(ObjectProvider<ForgottenInvitations> invitations) {
            return Tasks.recurring("access.forget-invitations", FixedDelay.of(Duration.ofHours(12)))
                    .execute((instance, context) -> invitations.getObject().forget());
        }
    }
}
