package org.besa.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// An institution that nobody follows, or a unit, was given a last day. Told inside of the transaction that gives it.
///
/// @param unit null when it is the institution itself that ends
/// @param onDay its last day, which may be to come
public record EntryEnded(UUID institution, @Nullable UUID unit, LocalDate onDay, Actor actor) {}
