package org.besa.platform.cache;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheSettings.class)
class CacheConfiguration {

    /// Whoever changed something sees it on the next page: that must not wait for the database's word.
    @Bean
    TransactionExecutionListener changesOfOurOwn(Edition edition) {
        return new TransactionExecutionListener() {

            @Override
            public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                if (!transaction.isReadOnly()) {
                    edition.changed();
                }
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> frontValve(
            CacheSettings settings,
            Edition edition,
            KeptAnswers answers,
            Sending sending,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        return factory -> {
            if (settings.enabled()) {
                factory.addContextCustomizers(context -> context.getParent()
                        .getPipeline()
                        .addValve(new FrontValve(edition, answers, sending, sessionCookie)));
            }
        };
    }
}
