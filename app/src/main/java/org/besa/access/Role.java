package org.besa.access;

import java.util.Set;

/// What a kind of account may do.
public enum Role {
    /// The technical secretariat of the National Coordinator: imports, corrects and publishes for every institution.
    COORDINATOR,
    /// The integrity coordinator of an institution: imports and corrects its own plans and keeps its units; the
    /// coordinator publishes.
    INSTITUTION;

    Set<String> permissions() {
        return switch (this) {
            case COORDINATOR ->
                Set.of(
                        "desk",
                        "plans.import",
                        "plans.edit",
                        "plans.publish",
                        "directory.edit",
                        "directory.units",
                        "directory.contacts",
                        "directory.bodies",
                        "directory.stakeholders");
            case INSTITUTION -> Set.of("desk", "plans.import", "plans.edit", "directory.units", "directory.contacts");
        };
    }
}
