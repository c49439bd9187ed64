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
import org.springframework.session.web.http.DefaultCookieSerializer;

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
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsBeforeSigningIn() {
        return repository -> repository.setDefaultMaxInactiveInterval(BEFORE_SIGNING_IN);
    }

    /// Spring Session knows it by this name.
    @Bean
    static ConversionService springSessionConversionService() {
        return KeptContent.conversion();
    }

    /// One session for all languages, though each is a context path of its own; of https where the request is.
    @Bean
    static CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    Task<Void> removeEndedSessionsTask(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("access.remove-ended-sessions", FixedDelay.of(BETWEEN_CLEANINGS))
                .execute((instance, context) -> jdbc.sql("delete from access.session where expiry_time < :now")
                        .param("now", clock.millis())
                        .update());
    }
}
