package org.besa.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// One scheduler for the tasks that modules offer as beans; a job asked for inside a transaction starts when that
/// commits.
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, @Value("${besa.jobs.threads:2}") int threads) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .tableName("platform.scheduled_task")
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .enableImmediateExecution()
                .build();
    }

    @Bean
    JobsStart jobsStart(Scheduler scheduler, @Value("${besa.jobs.enabled:true}") boolean enabled) {
        return new JobsStart(scheduler, enabled);
    }

    /// Starts the work only when the application can serve.
    record JobsStart(Scheduler scheduler, boolean enabled) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            if (enabled) {
                scheduler.start();
            }
        }
    }
}
