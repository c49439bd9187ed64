package org.besa.monitoring.observations;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A verified report as a monitor finds it in the list.
///
/// @param schemeFrom which edition of the list of statuses the period uses
/// @param status what was verified, as a code
/// @param observed what this monitor said last, as a code; null when nothing yet
public record ObservedLine(
        UUID id,
        LocalizedText periodName,
        LocalDate schemeFrom,
        LocalizedText planTitle,
        String code,
        LocalizedText title,
        UUID institution,
        String status,
        @Nullable String observed) {}
