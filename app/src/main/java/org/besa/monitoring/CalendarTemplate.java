package org.besa.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;

/// What is done how many days after a period has ended.
///
/// @param effectiveFrom since when this edition holds
/// @param span the length of the periods it is for
public record CalendarTemplate(
        String code, LocalDate effectiveFrom, Span span, LocalizedText name, List<StageOffset> stages) {

    /// A stage and its day.
    ///
    /// @param code what it is to the program where that matters: [Period#REPORTS_IN] is when reports are due
    /// @param daysAfterEnd days after the last day of the period
    public record StageOffset(String code, int daysAfterEnd, LocalizedText name) {}

    /// The calendar of a period that ends on a day.
    public List<Period.Stage> calendar(LocalDate end) {
        return stages.stream()
                .map(stage -> new Period.Stage(stage.code(), stage.name(), end.plusDays(stage.daysAfterEnd())))
                .toList();
    }
}
