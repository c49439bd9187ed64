package org.besa.platform.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.besa.platform.i18n.Language;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where a record and what belongs to it are found, as whole addresses.
public final class ApiLinks {

    private final String origin = ServletUriComponentsBuilder.fromCurrentRequestUri()
            .replacePath(null)
            .replaceQuery(null)
            .build()
            .toUriString();
    private final Map<String, String> links = new LinkedHashMap<>();

    private ApiLinks() {}

    /// The links of a record whose own address is this one.
    public static ApiLinks self(String path) {
        return new ApiLinks().to("self", path);
    }

    /// Adds a link.
    public ApiLinks to(String relation, String path) {
        links.put(relation, origin + path);
        return this;
    }

    /// Adds the pages of the record, one a language.
    public ApiLinks pages(String path) {
        for (Language language : Language.values()) {
            to("page_" + language.code(), "/" + language.code() + path);
        }
        return this;
    }

    /// By what they lead to.
    public Map<String, String> all() {
        return links;
    }
}
