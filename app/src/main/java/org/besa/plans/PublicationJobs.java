package org.besa.plans;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Asks for approved versions to be published at a time.
@Component
class PublicationJobs {

    private static final String TASK = "plans.publish-version";

    private final ObjectProvider<Scheduler> scheduler;

    PublicationJobs(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /// The job starts at its time when this transaction commits; another time for the same version is another job, and
    /// the one whose time no longer stands does nothing.
    void publishAt(PlanVersion version, Instant at) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TaskDescriptor.of(TASK)
                                .instance(version.id() + "/" + at)
                                .build(),
                        at);
    }

    /// The job itself.
    @Configuration(proxyBeanMethods = false)
    static class Definition {

        @Bean
        Task<Void> publishVersionTask(ObjectProvider<Approvals> approvals) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                String[] parts = instance.getId().split("/", 2);
                approvals.getObject().publishDue(UUID.fromString(parts[0]), Instant.parse(parts[1]));
            });
        }
    }
}
