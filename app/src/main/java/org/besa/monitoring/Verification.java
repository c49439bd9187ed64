package org.besa.monitoring;

import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What the secretariat decides about a report.
public sealed interface Verification {

    /// It stands as the institution says.
    record Accepted() implements Verification {}

    /// It goes back to the institution.
    ///
    /// @param reasons what is wrong and what would be right
    record Returned(LocalizedText reasons) implements Verification {}

    /// Another status stands beside what the institution says.
    ///
    /// @param status code of a status of the period's list
    /// @param percent null when not told
    /// @param reasons why, for the institution and the public
    record Overruled(String status, @Nullable Integer percent, LocalizedText reasons) implements Verification {}

    /// A status stands although the institution has said nothing by the day on which it had to.
    ///
    /// @param status code of a status of the period's list
    /// @param reasons why this one, for the institution and the public
    record Unreported(String status, LocalizedText reasons) implements Verification {}
}
