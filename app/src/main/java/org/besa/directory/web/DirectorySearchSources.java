package org.besa.directory.web;

import org.besa.platform.search.SearchSource;
import org.besa.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Institutions and units as the public finds them. Their entries are the rows of `directory.findable`.
@Configuration(proxyBeanMethods = false)
class DirectorySearchSources {

    @Bean
    static SearchSource findableInstitutions() {
        return new Kind("institution", 10);
    }

    @Bean
    static SearchSource findableUnits() {
        return new Kind("unit", 40);
    }

    private record Kind(String kind, int order) implements SearchSource {

        @Override
        public String title(Page page) {
            return page.text("directory.search." + kind);
        }

        @Override
        public String listPath() {
            return "/institutions";
        }
    }
}
