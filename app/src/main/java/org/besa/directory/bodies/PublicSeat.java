package org.besa.directory.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.bodies.BodyMember.Role;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A seat in a body as the public sees it.
///
/// @param institution null for a seat of no institution
/// @param person name of who sits there; null when the seat alone is known
/// @param seat empty when the institution says it all
/// @param activeTo last day of the term; null when it has no end
public record PublicSeat(
        UUID body,
        Role role,
        @Nullable UUID institution,
        @Nullable String person,
        LocalizedText seat,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    /// Whether the seat is taken on a day.
    public boolean isTakenOn(LocalDate day) {
        return !activeFrom.isAfter(day) && (activeTo == null || !activeTo.isBefore(day));
    }

    /// Whether the term was over before a day.
    public boolean isOverOn(LocalDate day) {
        return activeTo != null && activeTo.isBefore(day);
    }
}
