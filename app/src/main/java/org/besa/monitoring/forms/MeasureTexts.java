package org.besa.monitoring.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.monitoring.StatusReport;
import org.besa.platform.data.JsonRows;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;

/// What measures say, as those who report of them need it.
@Component
public class MeasureTexts {

    private final JsonRows rows;

    MeasureTexts(JsonRows rows) {
        this.rows = rows;
    }

    /// The text of the measure of a report.
    public MeasureFacts of(StatusReport report) {
        return list(List.of(report.measure())).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /// The texts of the measures of reports, by the text of the measure.
    public Map<UUID, MeasureFacts> of(Collection<StatusReport> reports) {
        return list(reports.stream().map(StatusReport::measure).toList()).stream()
                .collect(Collectors.toMap(MeasureFacts::measure, Function.identity()));
    }

    private List<MeasureFacts> list(List<UUID> measures) {
        return rows.list(MeasureFacts.class, MeasureFacts.QUERY, Map.of("measures", measures.toArray(UUID[]::new)));
    }
}
