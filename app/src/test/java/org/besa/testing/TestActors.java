package org.besa.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;

/// People for tests, with the permissions of the roles that Besa brings (`RolesTest` holds them level).
public final class TestActors {

    private TestActors() {}

    /// What coordinators may do.
    public static final Set<String> COORDINATOR = Set.of(
            "monitoring.periods",
            "monitoring.read",
            "monitoring.verify",
            "monitoring.reports",
            "monitoring.sittings",
            "plans.review",
            "measures.read",
            "plans.read",
            "plans.edit",
            "plans.import",
            "plans.approve",
            "plans.publish",
            "directory.edit",
            "directory.units",
            "directory.contacts",
            "directory.bodies",
            "directory.stakeholders",
            "access.people",
            "access.assign",
            "access.roles",
            "access.accounts",
            "audit.read");

    /// What integrity coordinators may do.
    public static final Set<String> INTEGRITY_COORDINATOR = Set.of(
            "monitoring.read",
            "monitoring.report",
            "monitoring.answer",
            "monitoring.reports",
            "plans.read",
            "plans.restricted",
            "plans.edit",
            "plans.import",
            "directory.units",
            "directory.contacts",
            "access.people",
            "access.assign",
            "audit.read");

    /// Somebody of the technical secretariat.
    public static Actor coordinator() {
        return Actor.holding(
                new UUID(1, 1), "Coordinator", new Grant("coordinator", new Scope.Everywhere(), COORDINATOR));
    }

    /// Somebody else of the technical secretariat, who approves what the other wrote.
    public static Actor approver() {
        return Actor.holding(new UUID(1, 2), "Approver", new Grant("coordinator", new Scope.Everywhere(), COORDINATOR));
    }

    /// Somebody who may give every role.
    public static Actor everything() {
        return new Actor(
                new UUID(1, 3),
                "Everything",
                List.of(
                        new Grant("coordinator", new Scope.Everywhere(), COORDINATOR),
                        new Grant("administrator", new Scope.Everywhere(), Set.of("access.assign"))),
                null);
    }

    /// The integrity coordinator of an institution.
    public static Actor of(UUID institution) {
        return Actor.holding(
                new UUID(2, institution.getLeastSignificantBits()),
                "Institution",
                new Grant("integrity-coordinator", new Scope.OfInstitution(institution), INTEGRITY_COORDINATOR));
    }

    /// Somebody of an institution who may do only this.
    public static Actor of(UUID institution, UUID account, String name, Set<String> permissions) {
        return Actor.holding(account, name, new Grant("own", new Scope.OfInstitution(institution), permissions));
    }

    /// Who reports for a unit.
    public static Actor reporter(UUID institution, UUID unit) {
        return Actor.holding(
                new UUID(3, unit.getLeastSignificantBits()),
                "Reporter",
                new Grant(
                        "unit-reporter",
                        new Scope.OfUnit(institution, unit, Set.of(unit)),
                        Set.of("measures.read", "monitoring.report")));
    }
}
