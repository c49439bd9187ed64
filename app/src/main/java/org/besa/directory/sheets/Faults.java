package org.besa.directory.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What is wrong in the columns of an entry, found while it is read.
public final class Faults {

    private final SequencedMap<String, Fault> byField = new LinkedHashMap<>();

    /// What is wrong in one column.
    ///
    /// @param key of the message that says what would be right
    public record Fault(String key, List<Object> arguments) {}

    /// Notes a fault; the first of a column is told.
    void note(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new Fault(key, List.of(arguments)));
    }

    /// Notes what the rules of a record say.
    void note(Map<String, String> keysByField) {
        keysByField.forEach(this::note);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /// By the name of the field; a text in several languages has one for all of them.
    public SequencedMap<String, Fault> byField() {
        return byField;
    }
}
