package org.besa.platform.cache;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheSettings.class)
class CacheConfiguration {

    /// Most pages, compressed and with their head, are shorter and leave at once; by default they leave in pieces of 8
    /// kB.
    private static final int BYTES_AT_ONCE = 32 << 10;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> quickSending() {
        return factory -> {
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(BYTES_AT_ONCE)));
            factory.getEngineValves().stream()
                    .filter(RemoteIpValve.class::isInstance)
                    .map(RemoteIpValve.class::cast)
                    .forEach(valve -> valve.setRequestAttributesEnabled(false)); // they are for access logs
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
