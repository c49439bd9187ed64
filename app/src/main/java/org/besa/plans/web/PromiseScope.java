package org.besa.plans.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which promises a page is about at all, before anybody chooses among them.
///
/// @param plan slug of the one plan, null for all
/// @param participant the institution that answers for them or takes part, null for all
record PromiseScope(@Nullable String plan, @Nullable UUID participant) {

    static final PromiseScope EVERYTHING = new PromiseScope(null, null);

    static PromiseScope ofPlan(String slug) {
        return new PromiseScope(slug, null);
    }

    static PromiseScope ofInstitution(UUID institution) {
        return new PromiseScope(null, institution);
    }
}
