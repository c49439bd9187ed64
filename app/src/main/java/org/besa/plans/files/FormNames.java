package org.besa.plans.files;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.FrozenPlan;
import org.jspecify.annotations.Nullable;

/// How institutions and units are called in a form: by the code they had, or by their id where a code is not theirs
/// alone or not known.
final class FormNames {

    private final Map<UUID, String> codes = new HashMap<>();

    FormNames(FrozenPlan plan) {
        add(plan.institutions());
        add(plan.units());
    }

    private void add(Map<UUID, FrozenPlan.Named> named) {
        Map<String, Integer> uses = new HashMap<>();
        named.values().forEach(each -> uses.merge(each.code(), 1, Integer::sum));
        named.forEach((id, each) -> {
            if (Integer.valueOf(1).equals(uses.get(each.code())) && !each.code().isBlank()) {
                codes.put(id, FormEscapes.token(each.code()));
            }
        });
    }

    /// What a cell says for an institution or unit; empty for null.
    String cell(@Nullable UUID id) {
        return id == null ? "" : codes.getOrDefault(id, id.toString());
    }
}
