package org.besa.platform.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How far a permission goes, for queries that list only what somebody may see.
///
/// @param everywhere whether it is held for the whole system
/// @param institutions those it is held for as a whole
/// @param units those it is held for, with all below them
public record Reach(boolean everywhere, Set<UUID> institutions, Set<UUID> units, Set<UUID> bodies, Set<UUID> plans) {

    /// That of what everybody may see.
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of(), Set.of());

    public Reach {
        institutions = Set.copyOf(institutions);
        units = Set.copyOf(units);
        bodies = Set.copyOf(bodies);
        plans = Set.copyOf(plans);
    }

    /// One institution as a whole.
    public static Reach ofInstitution(UUID institution) {
        return new Reach(false, Set.of(institution), Set.of(), Set.of(), Set.of());
    }

    /// One plan as a whole.
    public static Reach ofPlan(UUID plan) {
        return new Reach(false, Set.of(), Set.of(), Set.of(), Set.of(plan));
    }

    /// The condition of a query, with its [#parameters], that a row is within.
    ///
    /// @param row name of a row with the columns `institution`, `unit` and `plan`
    public static String covers(String row) {
        return """
                (:everywhere or %1$s.institution = any(:institutions::uuid[]) or %1$s.unit = any(:units::uuid[])
                    or %1$s.plan = any(:plans::uuid[]))""".formatted(row);
    }

    static Reach of(Collection<Scope> scopes) {
        boolean everywhere = false;
        Set<UUID> institutions = new HashSet<>();
        Set<UUID> units = new HashSet<>();
        Set<UUID> bodies = new HashSet<>();
        Set<UUID> plans = new HashSet<>();
        for (Scope scope : scopes) {
            switch (scope) {
                case Scope.Everywhere() -> everywhere = true;
                case Scope.OfInstitution(UUID institution) -> institutions.add(institution);
                case Scope.OfUnit(UUID institution, UUID unit, Set<UUID> below) -> units.addAll(below);
                case Scope.OfBody(UUID body) -> bodies.add(body);
                case Scope.OfPlan(UUID plan) -> plans.add(plan);
            }
        }
        return new Reach(everywhere, institutions, units, bodies, plans);
    }

    /// Whether nothing is within.
    public boolean isEmpty() {
        return !everywhere && institutions.isEmpty() && units.isEmpty() && bodies.isEmpty() && plans.isEmpty();
    }

    /// Parameters of a query: `:everywhere`, and arrays `:institutions`, `:units`, `:bodies`, `:plans` of texts, to be
    /// compared with `any(:institutions::uuid[])`.
    public Map<String, Object> parameters() {
        return Map.of(
                "everywhere",
                everywhere,
                "institutions",
                array(institutions),
                "units",
                array(units),
                "bodies",
                array(bodies),
                "plans",
                array(plans));
    }

    private static String[] array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
