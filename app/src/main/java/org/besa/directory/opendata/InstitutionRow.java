package org.besa.directory.opendata;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An institution as open data. Its components are the columns of the table `institutions`.
public record InstitutionRow(
        UUID id,
        String code,
        LocalizedText name,
        LocalizedText abbreviation,
        String kind,
        @Nullable UUID parent,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        String path) {

    /// An institution of the directory.
    public static InstitutionRow of(Institution institution) {
        return new InstitutionRow(
                institution.id(),
                institution.code(),
                institution.name(),
                institution.abbreviation(),
                institution.kind(),
                institution.parent(),
                institution.activeFrom(),
                institution.activeTo(),
                "/institutions/" + institution.code());
    }
}
