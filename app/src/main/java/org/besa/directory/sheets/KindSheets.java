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

    @Bean
    @Order(11)
    static Sheet<?> contactKinds(Kinds kinds) {
        return new KindSheet("contact-kinds", Kinds.Of.CONTACT, kinds);
    }

    @Bean
    @Order(12)
    static Sheet<?> bodyKinds(Kinds kinds) {
        return new KindSheet("body-kinds", Kinds.Of.BODY, kinds);
    }

    @Bean
    @Order(13)
    static Sheet<?> stakeholderKinds(Kinds kinds) {
        return new KindSheet("stakeholder-kinds", Kinds.Of.STAKEHOLDER, kinds);
    }
}
