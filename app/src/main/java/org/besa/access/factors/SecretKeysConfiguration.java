package org.besa.access.factors;

import java.util.List;
import org.besa.platform.data.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Nothing is closed or opened before the keys are known to be those of this database.
@Configuration(proxyBeanMethods = false)
class SecretKeysConfiguration {

    @Bean
    SecretKeys secretKeys(
            @Value("${besa.secret-key:}") String configured,
            @Value("${besa.secret-keys-before:}") List<String> before,
            Home home,
            SecretKeyCheck check) {
        SecretKeys keys = SecretKeys.of(configured, before, home);
        check.require(keys);
        return keys;
    }
}
