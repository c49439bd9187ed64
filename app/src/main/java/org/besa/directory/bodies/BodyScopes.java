package org.besa.directory.bodies;

import java.util.List;
import org.besa.platform.audit.SubjectPage;
import org.besa.platform.security.ScopeNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Bodies as what roles can be held for, and where the trail leads to from their entries.
@Configuration(proxyBeanMethods = false)
class BodyScopes {

    @Bean
    static ScopeNames bodyScopeNames(Bodies bodies) {
        return new BodyNames(bodies);
    }

    @Bean
    static SubjectPage pagesOfBodies() {
        return new SubjectPage("body", "/desk/directory/bodies/");
    }

    @Bean
    static SubjectPage pagesOfInstitutions() {
        return new SubjectPage("institution", "/desk/directory/institutions/");
    }

    private record BodyNames(Bodies bodies) implements ScopeNames {

        @Override
        public String kind() {
            return "BODY";
        }

        @Override
        public List<Named> list() {
            return bodies.listBodies().stream()
                    .map(body -> new Named(body.id(), body.secretariat(), body.name()))
                    .toList();
        }
    }
}
