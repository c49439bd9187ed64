package org.besa.monitoring.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.MonitoringData;
import org.besa.platform.data.DataFiles;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The templates of reports.
@Component
public class ReportTemplates {

    private final List<ReportTemplate> editions;

    ReportTemplates(MonitoringData data, JsonMapper json) {
        this.editions = DataFiles.read(data.reports(), new TypeReference<List<ReportTemplate>>() {}, json).stream()
                .sorted(Comparator.comparing(ReportTemplate::effectiveFrom))
                .toList();
    }

    /// The templates that hold on a day, in the order of the file.
    public List<ReportTemplate> list(LocalDate day) {
        return editions.stream()
                .map(ReportTemplate::code)
                .distinct()
                .flatMap(code -> find(code, day).stream())
                .toList();
    }

    /// The template of a code in the edition that holds on a day, or in its first one.
    public Optional<ReportTemplate> find(String code, LocalDate day) {
        List<ReportTemplate> ofCode =
                editions.stream().filter(one -> one.code().equals(code)).toList();
        return ofCode.stream()
                .filter(one -> !one.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> ofCode.stream().findFirst());
    }

    /// The template that a report was begun with.
    ///
    /// @throws IllegalStateException when the file has it no more
    public ReportTemplate of(MonitoringReport report) {
        return editions.stream()
                .filter(one -> one.code().equals(report.template())
                        && one.effectiveFrom().equals(report.templateFrom()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no template " + report.template() + " of " + report.templateFrom()));
    }
}
