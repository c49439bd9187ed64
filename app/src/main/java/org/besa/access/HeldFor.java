package org.besa.access;

import java.util.UUID;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;

/// For what a role is held, as it is written down.
///
/// @param institution of a role for an institution or a unit of it; of one for a plan, whose plan it is
public record HeldFor(
        Kind kind,
        @Nullable UUID institution,
        @Nullable UUID unit,
        @Nullable UUID body,
        @Nullable UUID plan) {

    /// What a role can be held for.
    public enum Kind {
        SYSTEM,
        INSTITUTION,
        UNIT,
        BODY,
        PLAN
    }

    public static final HeldFor SYSTEM = new HeldFor(Kind.SYSTEM, null, null, null, null);

    public static HeldFor institution(UUID institution) {
        return new HeldFor(Kind.INSTITUTION, institution, null, null, null);
    }

    public static HeldFor unit(UUID institution, UUID unit) {
        return new HeldFor(Kind.UNIT, institution, unit, null, null);
    }

    public static HeldFor body(UUID body) {
        return new HeldFor(Kind.BODY, null, null, body, null);
    }

    public static HeldFor plan(@Nullable UUID institution, UUID plan) {
        return new HeldFor(Kind.PLAN, institution, null, null, plan);
    }

    /// Where that stands, for the permissions of who gives the role or asks who holds it.
    public Place place() {
        return new Place(institution, unit, body, plan);
    }
}
