package org.besa.platform.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose a record is, as far as permissions ask: its institution, the unit in it, its body, its plan.
///
/// @param institution null for what belongs to no institution
/// @param unit null for what concerns the institution as a whole
/// @param body committee or working group it belongs to, null when none
/// @param plan null for what is no part of a plan
public record Place(
        @Nullable UUID institution,
        @Nullable UUID unit,
        @Nullable UUID body,
        @Nullable UUID plan) {

    /// What belongs to the system as a whole.
    public static final Place SYSTEM = new Place(null, null, null, null);

    public static Place institution(UUID institution) {
        return new Place(institution, null, null, null);
    }

    public static Place unit(UUID institution, UUID unit) {
        return new Place(institution, unit, null, null);
    }

    public static Place body(UUID body) {
        return new Place(null, null, body, null);
    }

    public static Place plan(UUID institution, UUID plan) {
        return new Place(institution, null, null, plan);
    }
}
