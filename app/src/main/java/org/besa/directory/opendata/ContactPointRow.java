package org.besa.directory.opendata;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.people.PublicContact;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A contact point as open data: the function, never who holds it. Its components are the columns of the table
/// `contact-points`.
public record ContactPointRow(
        UUID id,
        UUID institution,
        String kind,
        LocalizedText name,
        String email,
        String phone,
        boolean vacant,
        @Nullable LocalDate vacantSince) {

    /// A contact point of the directory.
    public static ContactPointRow of(PublicContact contact) {
        return new ContactPointRow(
                contact.id(),
                contact.institution(),
                contact.kind(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.isVacant(),
                contact.isVacant() ? contact.vacantSince() : null);
    }
}
