package org.besa.plans.editing.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.besa.platform.web.Problem;

/// What is wrong in the fields of a form, found while it is read.
final class Faults {

    private final SequencedMap<String, String> byField = new LinkedHashMap<>();

    /// Notes a fault.
    ///
    /// @param key of the message that says what would be right
    void note(String field, String key) {
        byField.putIfAbsent(field, key);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    /// Keys of messages by the name of the field.
    Map<String, String> byField() {
        return byField;
    }

    /// What the form as a whole says when something in it is wrong.
    static Problem problem() {
        return new Problem(Problem.Kind.INVALID, "desk.problem.faults");
    }
}
