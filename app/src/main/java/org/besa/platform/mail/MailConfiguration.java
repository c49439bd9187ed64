package org.besa.platform.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Task<Void> sendMailTask(Delivery delivery) {
        return Tasks.custom(Mails.TASK, Void.class).execute((instance, context) -> {
            Optional<Instant> again = delivery.deliver(UUID.fromString(instance.getId()));
            return again.<CompletionHandler<Void>>map(
                            at -> (completed, operations) -> operations.reschedule(completed, at))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }

    @Bean
    Task<Void> forgetMailTask(Delivery delivery) {
        return Tasks.recurring("platform.forget-mail", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> delivery.forget());
    }
}
