package org.besa.monitoring.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.platform.i18n.LocalizedText;

/// An edition of a scale on which those outside of government place what became of a commitment.
///
/// @param effectiveFrom since when it is used: for plans that begin from this day on
/// @param official whether its words are published by whom the scale is named after
/// @param planKinds codes of the kinds of plan whose promises are placed on it
/// @param source where it comes from
/// @param values from the worst to the best
public record AssessmentScale(
        String code,
        LocalDate effectiveFrom,
        boolean official,
        List<String> planKinds,
        LocalizedText name,
        LocalizedText source,
        List<Value> values) {

    /// A value that can be chosen.
    public record Value(String code, LocalizedText name) {}

    public Optional<Value> find(String value) {
        return values.stream().filter(one -> one.code().equals(value)).findFirst();
    }
}
