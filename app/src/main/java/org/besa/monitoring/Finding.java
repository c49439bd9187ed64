package org.besa.monitoring;

import java.util.List;

/// What a rule finds in a report.
///
/// @param blocks whether it cannot be handed in so; what does not block is for the verifier to see
/// @param field of the form: "status", "done", "obstacles"
/// @param key of the message that says what would be right
public record Finding(boolean blocks, String field, String key, List<Object> arguments) {

    static Finding blocking(String field, String key, Object... arguments) {
        return new Finding(true, field, key, List.of(arguments));
    }

    static Finding doubtful(String field, String key, Object... arguments) {
        return new Finding(false, field, key, List.of(arguments));
    }
}
