package org.besa.plans.opendata;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.i18n.SearchWords;
import org.jspecify.annotations.Nullable;

/// What narrows a list of rows; null and empty parts narrow nothing.
///
/// @param plan its id
/// @param institution the one that answers, or whose plan it is; its id
/// @param kind code of the kind of plan
/// @param year a year that the period covers or in which the deadline lies
/// @param state of a promise, in capitals
/// @param words all of them occur, as the search understands them
public record RowFilter(
        @Nullable UUID plan,
        @Nullable UUID institution,
        @Nullable String kind,
        @Nullable Integer year,
        @Nullable String state,
        SearchWords words) {

    /// Everything.
    public static final RowFilter NONE = new RowFilter(null, null, null, null, null, SearchWords.of(""));

    /// The rows of one plan.
    public static RowFilter ofPlan(UUID plan) {
        return new RowFilter(plan, null, null, null, null, SearchWords.of(""));
    }

    /// The rows of plans of one kind.
    public static RowFilter ofKind(String kind) {
        return new RowFilter(null, null, kind, null, null, SearchWords.of(""));
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("institution", institution);
        parameters.put("kind", kind);
        parameters.put("year", year);
        parameters.put("state", state);
        return parameters;
    }
}
