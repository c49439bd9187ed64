package org.besa.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// A promise, or a plan, that passed from an institution that is no more to another.
///
/// @param onDay the last day of the first
/// @param act empty when none is known
public record HandoverLine(UUID from, UUID to, LocalDate onDay, LocalizedText act, LocalizedText reason) {}
