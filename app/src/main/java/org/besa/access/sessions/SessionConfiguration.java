package org.besa.access.sessions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

    /// As long as a session lasts in which nobody has signed in yet: for typing an address and a password.
    private static final Duration BEFORE_SIGNING_IN = Duration.ofMinutes(30);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(15);

    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> namesAndTimeBeforeSigningIn() {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(BEFORE_SIGNING_IN);
            repository.setSessionIdGenerator(new SessionNames());
        };
    }

    /// Spring Session knows it by this name.
    @Bean
    static ConversionService springSessionConversionService() {
        return KeptContent.conversion();
    }

    @Bean
    static CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        return new SessionCookie(name);
    }

    @Bean
    Task<Void> removeEndedSessionsTask(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("access.remove-ended-sessions", FixedDelay.of(BETWEEN_CLEANINGS))
                .execute((instance, context) -> jdbc.sql("delete from access.session where expiry_time < :now")
                        .param("now", clock.millis())
                        .update());
    }
}
