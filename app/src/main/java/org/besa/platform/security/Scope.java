package org.besa.platform.security;

import java.util.Set;
import java.util.UUID;

/// For what somebody holds a role.
public sealed interface Scope {

    /// Whether a record that stands there is within.
    boolean covers(Place place);

    /// For the whole system.
    record Everywhere() implements Scope {

        @Override
        public boolean covers(Place place) {
            return true;
        }
    }

    /// For one institution and all that is in it; not for those subordinate to it.
    record OfInstitution(UUID institution) implements Scope {

        @Override
        public boolean covers(Place place) {
            return institution.equals(place.institution());
        }
    }

    /// For one unit of an institution.
    ///
    /// @param units the unit and all below it
    record OfUnit(UUID institution, UUID unit, Set<UUID> units) implements Scope {

        public OfUnit {
            units = Set.copyOf(units);
        }

        @Override
        public boolean covers(Place place) {
            return place.unit() != null && units.contains(place.unit());
        }
    }

    /// For one committee, working group or network.
    record OfBody(UUID body) implements Scope {

        @Override
        public boolean covers(Place place) {
            return body.equals(place.body());
        }
    }

    /// For one plan, whatever its institution.
    record OfPlan(UUID plan) implements Scope {

        @Override
        public boolean covers(Place place) {
            return plan.equals(place.plan());
        }
    }
}
