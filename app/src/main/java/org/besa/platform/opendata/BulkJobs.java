package org.besa.platform.opendata;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.besa.platform.data.Ids;
import org.besa.platform.record.PublicRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Has the bulk files made anew after a publication, when something else has changed, and at the start, when a new
/// edition of Besa may have other
/// columns.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenDataSettings.class)
class BulkJobs {

    private static final String TASK = "opendata.make-files";
    private static final Duration LOOK = Duration.ofMinutes(15);

    @Bean
    Task<Void> makeBulkFilesTask(BulkBuild build) {
        return Tasks.oneTime(TASK).execute((instance, context) -> build.run());
    }

    /// What becomes public without a publication, such as a verified status, is found by looking.
    @Bean
    Task<Void> renewBulkFilesTask(BulkBuild build) {
        return Tasks.recurring("opendata.renew-files", FixedDelay.of(LOOK)).execute((instance, context) -> build.run());
    }

    @Bean
    BulkTimes bulkTimes(Scheduler scheduler, Clock clock) {
        return new BulkTimes(scheduler, clock);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "besa.jobs.enabled", matchIfMissing = true)
    BulkStart bulkStart(BulkTimes times) {
        return new BulkStart(times);
    }

    /// At the start.
    record BulkStart(BulkTimes times) {

        @EventListener(ApplicationStartedEvent.class)
        void started() {
            times.ask();
        }
    }

    /// When the files are made. Each publication asks for itself: one that comes while they are being made is not in
    /// them yet. What finds nothing to do is done at once.
    record BulkTimes(Scheduler scheduler, Clock clock) {

        @EventListener
        void published(PublicRecord published) {
            ask();
        }

        void ask() {
            scheduler.schedule(
                    TaskDescriptor.of(TASK).instance(Ids.next().toString()).build(), clock.instant());
        }
    }
}
