package org.besa.platform.opendata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.i18n.LocalizedText;

/// What statements of JSON-LD (W3C) are made of.
final class JsonLd {

    private JsonLd() {}

    /// The prefixes of the vocabularies that the catalogue uses.
    static Map<String, String> context() {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    /// What stands at an address.
    static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    /// What stands at an address, and what it is: who reads this need not go there to know. More may be put to it.
    static Map<String, Object> node(String type, String address) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", address);
        node.put("@type", type);
        return node;
    }

    /// A text, once in each language.
    static List<Map<String, Object>> words(LocalizedText text) {
        return text.byLanguage().entrySet().stream()
                .map(entry -> literal("@language", entry.getKey(), entry.getValue()))
                .toList();
    }

    static Map<String, Object> date(LocalDate day) {
        return typed("xsd:date", day.toString());
    }

    static Map<String, Object> typed(String type, String value) {
        return literal("@type", type, value);
    }

    private static Map<String, Object> literal(String key, String kind, String value) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put(key, kind);
        literal.put("@value", value);
        return literal;
    }
}
