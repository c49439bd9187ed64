package org.besa.directory.opendata;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.bodies.Body;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A body as open data. Its components are the columns of the table `bodies`.
public record BodyRow(
        UUID id,
        String code,
        LocalizedText name,
        LocalizedText abbreviation,
        String kind,
        LocalizedText purpose,
        LocalizedText legalBasis,
        LocalizedText term,
        UUID secretariat,
        int seats,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        String path) {

    /// A body of the directory.
    ///
    /// @param seats how many are taken today
    static BodyRow of(Body body, int seats) {
        return new BodyRow(
                body.id(),
                body.code(),
                body.name(),
                body.abbreviation(),
                body.kind(),
                body.purpose(),
                body.legalBasis(),
                body.term(),
                body.secretariat(),
                seats,
                body.activeFrom(),
                body.activeTo(),
                body.path());
    }
}
