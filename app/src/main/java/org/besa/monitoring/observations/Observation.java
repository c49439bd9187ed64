package org.besa.monitoring.observations;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a monitor outside of government says of a measure in a period.
///
/// @param status code of a status of the list of the period
/// @param percent null when not told
/// @param text what they saw
/// @param address where it is shown; empty when not told
/// @param organisation in whose name it is said
public record Observation(
        UUID id,
        UUID statusReport,
        String status,
        @Nullable Integer percent,
        LocalizedText text,
        String address,
        Instant at,
        String organisation) {

    /// What is entered.
    ///
    /// @param status code of a status of the list of the period
    public record Observed(
            String status, @Nullable Integer percent, LocalizedText text, String address, String organisation) {

        /// Whether an observation says the same.
        boolean isIn(Observation other) {
            return status.equals(other.status)
                    && Objects.equals(percent, other.percent)
                    && text.equals(other.text)
                    && address.strip().equals(other.address)
                    && organisation.strip().equals(other.organisation);
        }
    }
}
