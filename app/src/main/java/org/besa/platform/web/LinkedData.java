package org.besa.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;

/// What a page is about, for search engines: schema.org as JSON-LD. It stands in a script element that no browser
/// executes; what would end that element is written as JSON can write it otherwise.
public final class LinkedData implements Content {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private LinkedData(String type) {
        properties.put("@type", type);
    }

    /// Something of a type of schema.org.
    public static LinkedData of(String type) {
        return new LinkedData(type);
    }

    /// A public body.
    public static LinkedData institution(Page page, String name, String code) {
        return of("GovernmentOrganization")
                .with("name", name)
                .with("url", page.origin() + page.link("/institutions/" + code));
    }

    /// Adds a property; null and empty texts are left out.
    public LinkedData with(String property, @Nullable Object value) {
        if (value instanceof LinkedData part) {
            properties.put(property, part.properties);
        } else if (value instanceof List<?> several) {
            properties.put(
                    property,
                    several.stream()
                            .map(one -> one instanceof LinkedData part ? part.properties : one)
                            .toList());
        } else if (value != null && !value.toString().isBlank()) {
            properties.put(property, value.toString());
        }
        return this;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Map<String, Object> document = new LinkedHashMap<>(properties);
        document.put("@context", "https://schema.org");
        output.writeContent(CanonicalJson.write(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026"));
    }
}
