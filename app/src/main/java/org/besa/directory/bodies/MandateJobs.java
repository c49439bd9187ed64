package org.besa.directory.bodies;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Looks every hour for terms of office that have ended; one instance at a time does.
@Configuration(proxyBeanMethods = false)
class MandateJobs {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> tellEndedMandatesTask(Mandates mandates) {
        return Tasks.recurring("directory.tell-ended-mandates", FixedDelay.of(EVERY))
                .execute((instance, context) -> mandates.tellEnded());
    }

    @Bean
    MandateStart mandateStart(Scheduler scheduler, RecurringTask<Void> tellEndedMandatesTask) {
        return new MandateStart(scheduler, tellEndedMandatesTask);
    }

    /// Sees to it that the job is there; one that is stays as it is.
    record MandateStart(Scheduler scheduler, RecurringTask<Void> task) {

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            scheduler.scheduleIfNotExists(task.schedulableInstance(RecurringTask.INSTANCE));
        }
    }
}
