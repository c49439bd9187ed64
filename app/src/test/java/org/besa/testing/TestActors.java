package org.besa.testing;

import java.util.Set;
import java.util.UUID;
import org.besa.platform.security.Actor;

/// People for tests.
public final class TestActors {

    private TestActors() {}

    /// Somebody of the technical secretariat.
    public static Actor coordinator() {
        return new Actor(
                new UUID(1, 1),
                "Coordinator",
                null,
                Set.of(
                        "desk",
                        "plans.import",
                        "plans.edit",
                        "plans.publish",
                        "directory.edit",
                        "directory.units",
                        "directory.contacts",
                        "directory.bodies",
                        "directory.stakeholders"));
    }

    /// The integrity coordinator of an institution.
    public static Actor of(UUID institution) {
        return new Actor(
                new UUID(2, institution.getLeastSignificantBits()),
                "Institution",
                institution,
                Set.of("desk", "plans.import", "plans.edit", "directory.units", "directory.contacts"));
    }
}
