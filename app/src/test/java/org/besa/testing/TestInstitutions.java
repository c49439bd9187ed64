package org.besa.testing;

import java.util.List;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;

/// Institutions for tests.
public final class TestInstitutions {

    private TestInstitutions() {}

    /// A ministry, saved.
    public static Institution ministry(Institutions institutions, String code, String sq, String en) {
        return institutions.add(
                new Institution(
                        Ids.next(),
                        null,
                        code,
                        LocalizedText.of(sq, en),
                        LocalizedText.EMPTY,
                        "ministry",
                        null,
                        null,
                        null),
                TestActors.coordinator());
    }

    /// A unit of an institution, saved.
    public static Unit unit(Institutions institutions, UUID institution, String code, String sq, String en) {
        return institutions.add(
                new Unit(Ids.next(), null, institution, null, code, LocalizedText.of(sq, en), List.of()),
                TestActors.coordinator());
    }
}
