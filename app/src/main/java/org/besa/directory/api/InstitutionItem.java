package org.besa.directory.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.opendata.ContactPointRow;
import org.besa.directory.opendata.InstitutionRow;
import org.besa.platform.api.ApiLinks;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An institution for programs, with its units, contact points, seats in bodies, and those before and after it.
record InstitutionItem(
        @JsonUnwrapped InstitutionRow institution,
        List<UnitItem> units,
        List<ContactPointRow> contactPoints,
        List<SeatItem> bodies,
        List<SuccessionItem> predecessors,
        List<SuccessionItem> successors,
        Map<String, String> links) {

    /// A unit of it.
    ///
    /// @param parent id of the unit it belongs to, null at the top
    record UnitItem(
            UUID id,
            String code,
            LocalizedText name,
            @Nullable UUID parent) {}

    /// A seat in a body.
    ///
    /// @param body code of the body
    /// @param role in small letters
    record SeatItem(
            String body,
            LocalizedText name,
            String role,
            LocalizedText seat,
            @Nullable LocalDate until) {}

    /// An institution before or after it.
    ///
    /// @param institution id of the other one; null when nobody followed
    /// @param how "renamed", "merged", "split" or "dissolved"
    /// @param onDay the last day of the one before
    record SuccessionItem(
            @Nullable UUID institution, String how, LocalDate onDay, LocalizedText act, LocalizedText reason) {}

    static ApiLinks links(Institution institution) {
        return ApiLinks.self("/api/v1/institutions/" + institution.id())
                .pages("/institutions/" + institution.code())
                .to("plans", "/api/v1/plans?institution=" + institution.code())
                .to("measures", "/api/v1/measures?institution=" + institution.code());
    }
}
