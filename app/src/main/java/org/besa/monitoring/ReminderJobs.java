package org.besa.monitoring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reminds every morning, and at once when a period is opened.
@Component
class ReminderJobs {

    private static final String REQUEST = "monitoring.request-reports";
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    ReminderJobs(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// The job starts when the transaction that opened the period commits.
    @EventListener
    void request(PeriodOpened opened) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TaskDescriptor.of(REQUEST)
                                .instance(opened.period().toString())
                                .build(),
                        clock.instant());
    }

    /// The jobs themselves.
    @Configuration(proxyBeanMethods = false)
    static class Definition {

        @Bean
        Task<Void> requestReportsTask(ObjectProvider<Reminders> reminders) {
            return Tasks.oneTime(REQUEST)
                    .execute((instance, context) -> reminders.getObject().send());
        }

        @Bean
        Task<Void> remindTask(ObjectProvider<Reminders> reminders, Clock clock) {
            return Tasks.recurring("monitoring.remind", Schedules.daily(clock.getZone(), MORNING))
                    .execute((instance, context) -> reminders.getObject().send());
        }
    }
}
