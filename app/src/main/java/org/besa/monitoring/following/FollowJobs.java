package org.besa.monitoring.following;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When those who follow are written to, and forgotten.
@Configuration(proxyBeanMethods = false)
class FollowJobs {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    Task<Void> tellFollowersTask(ObjectProvider<Digests> digests, Clock clock) {
        return Tasks.recurring("monitoring.tell-followers", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> digests.getObject().send());
    }

    @Bean
    Task<Void> forgetUnconfirmedTask(ObjectProvider<Follows> follows, Clock clock) {
        return Tasks.recurring("monitoring.forget-unconfirmed", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> follows.getObject().forgetUnconfirmed());
    }
}
