package org.besa.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// What an institution handed over, or took up.
///
/// @param code of the measure; empty for a whole plan
/// @param path where it is shown, below the language
public record InheritedLine(
        UUID from, UUID to, LocalDate onDay, String code, LocalizedText title, LocalizedText within, String path) {}
