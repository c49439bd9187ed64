package org.besa.directory.people;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A contact point as the public sees it.
///
/// @param kind code of its kind
/// @param name of its kind
/// @param holder name of who holds it today; null when nobody does
/// @param heldSince null when nobody does
/// @param vacantSince first day on which nobody held it, where it is vacant; null when that is not known
public record PublicContact(
        UUID id,
        UUID institution,
        String kind,
        LocalizedText name,
        String email,
        String phone,
        @Nullable String holder,
        @Nullable LocalDate heldSince,
        @Nullable LocalDate vacantSince) {

    public boolean isVacant() {
        return holder == null;
    }
}
