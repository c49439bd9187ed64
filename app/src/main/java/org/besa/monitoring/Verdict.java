package org.besa.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A decision that was taken about a report.
///
/// @param writing the text that was judged; null when none was handed in
/// @param status the verified one; null of a report that was returned
/// @param reasons empty when it was accepted without words
public record Verdict(
        UUID id,
        UUID statusReport,
        @Nullable UUID writing,
        Instant at,
        String verifierName,
        Decision decision,
        @Nullable String status,
        @Nullable Integer percent,
        LocalizedText reasons) {

    /// What was decided.
    public enum Decision {
        ACCEPTED,
        RETURNED,
        OVERRULED,
        /// Verified although nothing was handed in.
        UNREPORTED
    }

    /// Whether it was taken without a report.
    public boolean isWithoutReport() {
        return decision == Decision.UNREPORTED;
    }
}
