package org.besa.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.platform.data.DataFiles;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The templates that the calendar of a period begins with.
@Component
public class CalendarTemplates {

    private final List<CalendarTemplate> editions;

    CalendarTemplates(MonitoringData data, JsonMapper json) {
        this.editions = DataFiles.read(data.calendars(), new TypeReference<List<CalendarTemplate>>() {}, json).stream()
                .sorted(Comparator.comparing(CalendarTemplate::effectiveFrom))
                .toList();
    }

    /// The template for periods of a length, in the edition that held on a day; empty when there is none.
    public Optional<CalendarTemplate> find(Span span, LocalDate day) {
        List<CalendarTemplate> ofSpan =
                editions.stream().filter(template -> template.span() == span).toList();
        return ofSpan.stream()
                .filter(template -> !template.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> ofSpan.stream().findFirst());
    }
}
