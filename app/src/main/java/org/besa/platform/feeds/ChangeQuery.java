package org.besa.platform.feeds;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which changes; null parts narrow nothing.
///
/// @param since from this moment on
/// @param plan the part of a plan's address that is its own
public record ChangeQuery(
        @Nullable Instant since,
        @Nullable String plan,
        @Nullable UUID promise,
        @Nullable UUID institution) {

    /// Everything that ever changed.
    public static final ChangeQuery ALL = new ChangeQuery(null, null, null, null);

    /// Parameters of a query, by the names of the parts; the moment as text.
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("since", since == null ? null : since.toString());
        parameters.put("plan", plan);
        parameters.put("promise", promise);
        parameters.put("institution", institution);
        return parameters;
    }
}
