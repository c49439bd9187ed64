package org.besa.directory.sheets;

import org.besa.directory.Kinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class KindSheets {

    @Bean
    @Order(10)
    static Sheet<?> institutionKinds(Kinds kinds) {
        return new KindSheet("institution-kinds", Kinds.Of.INSTITUTION, kinds);
    }
}
