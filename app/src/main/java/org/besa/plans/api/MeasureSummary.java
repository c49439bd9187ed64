package org.besa.plans.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Map;
import org.besa.plans.opendata.MeasureRow;

/// A measure in a list for programs.
///
/// @param state where it stands on `asOf`: late, soon, later, ongoing, undated, done or cancelled
record MeasureSummary(@JsonUnwrapped MeasureRow measure, String state, LocalDate asOf, Map<String, String> links) {

    static MeasureSummary of(MeasureRow measure, LocalDate today) {
        return new MeasureSummary(
                measure,
                MeasureItem.state(measure, today),
                today,
                MeasureItem.links(measure).all());
    }
}
