package org.besa.demo;

import java.time.LocalDate;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An institution as `demo/institutions.json` writes it.
///
/// @param parent code of the institution above it, null at the top
record DemoInstitution(
        String code,
        LocalizedText name,
        LocalizedText abbreviation,
        String kind,
        @Nullable String parent,
        @Nullable LocalDate activeFrom,
        List<DemoUnit> units) {

    /// A unit; `parent` is the code of the unit above it.
    record DemoUnit(
            String code, LocalizedText name, @Nullable String parent, List<String> aliases) {}
}
