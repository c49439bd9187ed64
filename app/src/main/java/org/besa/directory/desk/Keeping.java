package org.besa.directory.desk;

import java.util.UUID;
import org.besa.platform.security.Actor;

/// What of an institution somebody keeps.
///
/// @param entry the institution itself
public record Keeping(boolean entry, boolean units, boolean contacts) {

    static Keeping of(Actor actor, UUID institution) {
        return new Keeping(
                actor.may("directory.edit", institution),
                actor.may("directory.units", institution),
                actor.may("directory.contacts", institution));
    }

    boolean isAny() {
        return entry || units || contacts;
    }
}
