package org.besa.platform.limits;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    @Bean
    Task<Void> removeEndedTalliesTask(Tallies tallies) {
        return Tasks.recurring("platform.remove-ended-tallies", FixedDelay.of(BETWEEN_CLEANINGS))
                .execute((instance, context) -> tallies.removeEnded());
    }
}
