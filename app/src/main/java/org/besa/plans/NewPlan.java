package org.besa.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is decided about a plan before its content.
///
/// @param slug the address wished for; made from the title when null, and made unique in either case
/// @param kind code of a [PlanKind]
/// @param importId the import it comes from, null when made by hand
public record NewPlan(
        @Nullable String slug,
        String kind,
        UUID institution,
        @Nullable UUID importId) {}
