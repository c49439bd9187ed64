package org.besa.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Gives an application a clock that the test moves; imported by tests about time.
@TestConfiguration(proxyBeanMethods = false)
public class WithMovedClock {

    @Bean
    @Primary
    MovedClock movedClock() {
        return new MovedClock();
    }
}
