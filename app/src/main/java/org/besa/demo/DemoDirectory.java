package org.besa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.platform.data.Ids;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// The demonstration's institutions and units while they are loaded, found by their codes.
final class DemoDirectory {

    private final Institutions institutions;
    private final Actor loader;
    private final Map<String, Institution> byCode = new HashMap<>();
    private final Map<String, Unit> unitsByCode = new HashMap<>();

    DemoDirectory(Institutions institutions, Actor loader) {
        this.institutions = institutions;
        this.loader = loader;
    }

    void add(DemoInstitution demo) {
        UUID parent = demo.parent() == null ? null : institution(demo.parent()).id();
        Institution institution = institutions.add(
                new Institution(
                        Ids.next(),
                        null,
                        demo.code(),
                        demo.name(),
                        demo.abbreviation(),
                        List.of(),
                        demo.kind(),
                        parent,
                        demo.activeFrom(),
                        null,
                        null),
                loader);
        byCode.put(demo.code(), institution);
        for (DemoInstitution.DemoUnit unit : demo.units()) {
            add(institution, unit);
        }
    }

    private void add(Institution institution, DemoInstitution.DemoUnit demo) {
        UUID parent = demo.parent() == null
                ? null
                : unit(institution.code(), demo.parent()).id();
        Unit unit = institutions.add(
                Unit.of(institution.id(), demo.code(), demo.name())
                        .below(parent)
                        .alias(demo.aliases()),
                loader);
        unitsByCode.put(institution.code() + "/" + demo.code(), unit);
    }

    Institution institution(String code) {
        return known(byCode.get(code), code);
    }

    Unit unit(String institution, String code) {
        return known(unitsByCode.get(institution + "/" + code), institution + "/" + code);
    }

    /// The name of an owner as its plan writes it: the unit's, else the institution's.
    LocalizedText name(String institution, @Nullable String unit) {
        return unit == null
                ? institution(institution).name()
                : unit(institution, unit).name();
    }

    private static <T> T known(@Nullable T found, String code) {
        if (found == null) {
            throw new IllegalArgumentException("the demonstration data name '" + code + "', which is not there yet");
        }
        return found;
    }
}
