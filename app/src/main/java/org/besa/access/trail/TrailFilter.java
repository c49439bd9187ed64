package org.besa.access.trail;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.web.Address;
import org.jspecify.annotations.Nullable;

/// What narrows the trail.
///
/// @param person who acted, was acted for or is spoken of
/// @param subject the record
/// @param act an act or the beginning of its name ("plans", "access.signed-in")
/// @param until the last day
/// @param before only entries older than this one; null from the latest
public record TrailFilter(
        @Nullable UUID person,
        @Nullable UUID institution,
        @Nullable UUID subject,
        @Nullable String act,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long before) {

    static final String PATH = "/desk/trail";

    /// Its address, from the latest entry on.
    public Address address() {
        return address(PATH);
    }

    /// The same entries as a file.
    public Address file() {
        return address(PATH + ".csv");
    }

    private Address address(String path) {
        return Address.of(path)
                .with("person", text(person))
                .with("institution", text(institution))
                .with("subject", text(subject))
                .with("act", text(act))
                .with("from", text(from))
                .with("until", text(until));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// Whether it shows everything.
    public boolean isEmpty() {
        return address().parameters().isEmpty();
    }
}
