package org.besa.directory.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.directory.opendata.InstitutionRow;
import org.besa.platform.api.ApiLinks;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An institution for programs, with its units.
record InstitutionItem(@JsonUnwrapped InstitutionRow institution, List<UnitItem> units, Map<String, String> links) {

    /// A unit of it.
    ///
    /// @param parent id of the unit it belongs to, null at the top
    record UnitItem(
            UUID id,
            String code,
            LocalizedText name,
            @Nullable UUID parent) {}

    static InstitutionItem of(Institution institution, List<Unit> units) {
        return new InstitutionItem(
                InstitutionRow.of(institution),
                units.stream()
                        .map(unit -> new UnitItem(unit.id(), unit.code(), unit.name(), unit.parent()))
                        .toList(),
                links(institution).all());
    }

    static ApiLinks links(Institution institution) {
        return ApiLinks.self("/api/v1/institutions/" + institution.id())
                .pages("/institutions/" + institution.code())
                .to("plans", "/api/v1/plans?institution=" + institution.code())
                .to("measures", "/api/v1/measures?institution=" + institution.code());
    }
}
