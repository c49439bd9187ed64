package org.besa.monitoring.rates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.MonitoringData;
import org.besa.platform.data.DataFiles;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The scales of assessments, in their editions.
@Component
public class AssessmentScales {

    private final List<AssessmentScale> editions;

    AssessmentScales(MonitoringData data, JsonMapper json) {
        this.editions = DataFiles.read(data.assessments(), new TypeReference<List<AssessmentScale>>() {}, json).stream()
                .sorted(Comparator.comparing(AssessmentScale::effectiveFrom))
                .toList();
    }

    /// The edition of a scale for plans that begin on a day, the first one before any; empty when there is no such
    /// scale.
    public Optional<AssessmentScale> edition(String code, LocalDate day) {
        List<AssessmentScale> ofCode =
                editions.stream().filter(scale -> scale.code().equals(code)).toList();
        return ofCode.stream()
                .filter(scale -> !scale.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> ofCode.stream().findFirst());
    }

    /// The scales on which promises of a kind of plan are placed, in the edition for plans that begin on a day.
    public List<AssessmentScale> listFor(String planKind, LocalDate day) {
        return editions.stream()
                .filter(scale -> scale.planKinds().contains(planKind))
                .map(AssessmentScale::code)
                .distinct()
                .flatMap(code -> edition(code, day).stream())
                .toList();
    }

    /// Codes of the kinds of plan whose promises are placed on any scale.
    public List<String> listKinds() {
        return editions.stream()
                .flatMap(scale -> scale.planKinds().stream())
                .distinct()
                .toList();
    }
}
