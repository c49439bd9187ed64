package org.besa.platform.cache;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheSettings.class)
class CacheConfiguration {

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
