package org.besa.directory.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A seat in a body: an institution's, with or without the person who sits there for it, or one of nobody's ("civil
/// society").
///
/// @param version null until saved
/// @param institution null for a seat of no institution
/// @param person null when the seat alone is known; otherwise somebody of the institution
/// @param seat by what it sits there ("Deputy Minister"); may be empty when an institution is named
/// @param activeFrom the day of the election or appointment
/// @param activeTo last day of the term; null when it has no end
/// @param endToldAt when the end of the term was told; null before
@Table(schema = "directory", name = "body_member")
public record BodyMember(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID body,
        Role role,
        @Nullable UUID institution,
        @Nullable UUID person,
        LocalizedText seat,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo,
        @Nullable Instant endToldAt) {

    /// What somebody is in a body.
    public enum Role {
        CHAIR,
        DEPUTY,
        MEMBER,
        SECRETARY
    }

    /// Whether the seat is taken on a day.
    public boolean sitsOn(LocalDate day) {
        return !activeFrom.isAfter(day) && (activeTo == null || !activeTo.isBefore(day));
    }
}
