package org.besa.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.besa.platform.data.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// One scheduler for the tasks that modules offer as beans; a job asked for inside a transaction starts when that
/// commits.
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    /// After as many a scheduler is taken for dead, and others take up its jobs.
    private static final int MISSED_HEARTBEATS = 4;

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> tasks,
            Home home,
            @Value("${besa.jobs.threads:2}") int threads,
            @Value("${besa.jobs.heartbeat:10s}") Duration heartbeat) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .schedulerName(new SchedulerName.Fixed(name(home)))
                .tableName("platform.scheduled_task")
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .enableImmediateExecution()
                .build();
    }

    @Bean
    JobsStart jobsStart(
            Scheduler scheduler, JdbcClient jdbc, Home home, @Value("${besa.jobs.enabled:true}") boolean enabled) {
        return new JobsStart(scheduler, new LeftJobs(jdbc, name(home)), enabled);
    }

    /// The same at every start on this data folder, and of no other process: the folder belongs to one at a time.
    private static String name(Home home) {
        return new SchedulerName.Hostname().getName() + ":" + home.path();
    }

    /// Starts the work only when the application can serve.
    record JobsStart(Scheduler scheduler, LeftJobs left, boolean enabled) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            if (enabled) {
                left.release();
                scheduler.start();
            }
        }
    }
}
