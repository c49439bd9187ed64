package org.besa.monitoring.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// Where somebody outside of government places what became of a commitment.
///
/// @param scale code of an [AssessmentScale]
/// @param edition since when its edition holds
/// @param value code of one of its values
/// @param note why; empty when not told
public record Assessment(
        UUID id,
        UUID promise,
        String scale,
        LocalDate edition,
        String value,
        LocalizedText note,
        Instant at,
        String assessorName) {}
