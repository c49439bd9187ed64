package org.besa.monitoring.opendata;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which status reports; null parts narrow nothing.
///
/// @param plan its id
/// @param institution the one that was asked; its id
/// @param period its address
/// @param state of a report, in capitals
public record ReportQuery(
        @Nullable UUID plan,
        @Nullable UUID institution,
        @Nullable String period,
        @Nullable String state) {

    /// Everything.
    static final ReportQuery ALL = new ReportQuery(null, null, null, null);

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("institution", institution);
        parameters.put("period", period);
        parameters.put("state", state);
        return parameters;
    }
}
