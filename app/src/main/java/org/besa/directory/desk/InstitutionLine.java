package org.besa.directory.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Kind;
import org.besa.directory.Kinds;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An institution in a list of the workspace.
///
/// @param until last day it existed; null while it exists
public record InstitutionLine(
        UUID id,
        LocalizedText name,
        LocalizedText abbreviation,
        String kind,
        @Nullable LocalDate until) {

    static InstitutionLine of(Institution institution, Kinds kinds, Language language) {
        return new InstitutionLine(
                institution.id(),
                institution.name(),
                institution.abbreviation(),
                kinds.find(Kinds.Of.INSTITUTION, institution.kind())
                        .map(Kind::name)
                        .map(name -> name.in(language))
                        .orElse(institution.kind()),
                institution.activeTo());
    }

    static String searched(Institution institution) {
        return institution.code() + " " + institution.name().byLanguage().values() + " "
                + institution.abbreviation().byLanguage().values() + " " + institution.aliases();
    }
}
