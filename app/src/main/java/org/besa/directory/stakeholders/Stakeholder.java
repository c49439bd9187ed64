package org.besa.directory.stakeholders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// An organisation or person outside of the government that it talks to. Never public.
///
/// @param version null until saved
/// @param kind code of its [org.besa.directory.Kind]
/// @param contact whom to ask for; empty when nobody in particular
/// @param language ISO 639-1 code of the language they are written to in
/// @param areas what they care about
/// @param consentOn when they agreed to be on record; null when they did not
/// @param consentFor what they agreed to be written to about
/// @param withdrawnOn when they withdrew it; null while it stands
@Table(schema = "directory", name = "stakeholder")
public record Stakeholder(
        @Id UUID id,
        @Version @Nullable Integer version,
        String kind,
        String name,
        String contact,
        String email,
        String phone,
        String website,
        String language,
        List<String> areas,
        @Nullable LocalDate consentOn,
        String consentFor,
        @Nullable LocalDate withdrawnOn) {

    public Stakeholder {
        areas = List.copyOf(areas);
    }

    /// Whether they may be written to on a day.
    public boolean agreesOn(LocalDate day) {
        return consentOn != null && !consentOn.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }

    /// The same without what is only kept as long as somebody agrees.
    Stakeholder forgotten() {
        return new Stakeholder(
                id, version, kind, name, "", "", "", website, language, areas, consentOn, consentFor, withdrawnOn);
    }
}
