package org.besa.platform.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// All addresses that modules have opened to everybody.
@Component
public class PublicAddresses {

    private final List<PathPattern> patterns;

    PublicAddresses(List<PublicPaths> open) {
        patterns = open.stream()
                .flatMap(paths -> paths.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /// Whether everybody may read what is at an address.
    ///
    /// @param path of a request, with its language where it has one
    public boolean contain(String path) {
        String below = LanguageFilter.languageOf(path)
                .map(language -> path.substring(1 + language.code().length()))
                .orElse(path);
        PathContainer parts = PathContainer.parsePath(below.isEmpty() ? "/" : below);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parts));
    }
}
