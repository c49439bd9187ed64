package org.besa.plans.reading.plans;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map that takes no empty values.
final class Outline {

    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String name, @Nullable Object value) {
        boolean empty = value == null || "".equals(value) || (value instanceof Collection<?> list && list.isEmpty());
        if (!empty && value != null) {
            values.put(name, value);
        }
    }

    Map<String, Object> values() {
        return values;
    }
}
