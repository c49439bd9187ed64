package org.besa.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The address of a list with what narrows it, to make the addresses beside it from: one filter less, one page on.
///
/// @param path address below the language
/// @param parameters by name, in the order in which they stand; none blank
public record Address(String path, SequencedMap<String, String> parameters) {

    /// The list, narrowed by nothing.
    public static Address of(String path) {
        return new Address(path, new LinkedHashMap<>());
    }

    /// This address with a parameter set; a blank value takes it away.
    public Address with(String name, String value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /// This address without a parameter.
    public Address without(String name) {
        return with(name, "");
    }

    /// Path and query, as they stand in a link.
    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
