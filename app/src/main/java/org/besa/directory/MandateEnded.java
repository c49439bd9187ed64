package org.besa.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A term of office in a body has ended. Told once for each seat and term, inside of the transaction that keeps that it
/// was told.
///
/// @param member id of the seat
/// @param institution whose seat it is; null for a seat of no institution
/// @param lastDay of the term
public record MandateEnded(UUID body, UUID member, @Nullable UUID institution, LocalDate lastDay) {}
