package org.besa.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /// `besa.zone` (Europe/Tirane) decides when a day ends and a deadline has passed.
    @Bean
    Clock clock(@Value("${besa.zone:Europe/Tirane}") ZoneId zone) {
        return Clock.system(zone);
    }
}
