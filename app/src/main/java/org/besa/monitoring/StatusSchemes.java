package org.besa.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.besa.platform.data.DataFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The editions of the list of statuses.
@Component
@EnableConfigurationProperties(MonitoringData.class)
public class StatusSchemes {

    private final List<StatusScheme> editions;

    StatusSchemes(MonitoringData data, JsonMapper json) {
        this.editions = DataFiles.read(data.statuses(), new TypeReference<List<StatusScheme>>() {}, json).stream()
                .sorted(Comparator.comparing(StatusScheme::effectiveFrom))
                .toList();
    }

    /// The edition that held on a day; the first one before it began to hold.
    public StatusScheme edition(LocalDate day) {
        return editions.stream()
                .filter(scheme -> !scheme.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(editions::getFirst);
    }

    /// The edition that a period uses.
    public StatusScheme of(Period period) {
        return edition(period.schemeFrom());
    }
}
