package org.besa.directory.web;

import org.besa.platform.search.SearchSource;
import org.besa.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Institutions, units and bodies as the public finds them. Their entries are the rows of `directory.findable` and
/// `directory.findable_bodies`.
@Configuration(proxyBeanMethods = false)
class DirectorySearchSources {

    @Bean
    static SearchSource findableInstitutions() {
        return new Kind("institution", "/institutions", 10);
    }

    @Bean
    static SearchSource findableUnits() {
        return new Kind("unit", "/institutions", 40);
    }

    @Bean
    static SearchSource findableBodies() {
        return new Kind("body", "/bodies", 30);
    }

    private record Kind(String kind, String listPath, int order) implements SearchSource {

        @Override
        public String title(Page page) {
            return page.text("directory.search." + kind);
        }
    }
}
