package org.besa.testing;

import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.i18n.LocalizedText;

/// Institutions for tests.
public final class TestInstitutions {

    private TestInstitutions() {}

    /// A ministry, saved.
    public static Institution ministry(Institutions institutions, String code, String sq, String en) {
        return institutions.add(Institution.of(code, LocalizedText.of(sq, en), "ministry"), TestActors.coordinator());
    }

    /// A unit of an institution, saved.
    public static Unit unit(Institutions institutions, UUID institution, String code, String sq, String en) {
        return institutions.add(Unit.of(institution, code, LocalizedText.of(sq, en)), TestActors.coordinator());
    }
}
