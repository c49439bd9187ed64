package org.besa.monitoring.rates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.besa.monitoring.MonitoringData;
import org.besa.platform.data.DataFiles;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rules by which rates are computed, in their editions.
@Component
public class RateRules {

    private final List<RateRule> editions;

    RateRules(MonitoringData data, JsonMapper json) {
        this.editions = DataFiles.read(data.rates(), new TypeReference<List<RateRule>>() {}, json);
    }

    /// Each rule in the edition that held on a day, the first one before it began to hold; in the order of the
    /// data.
    public List<RateRule> list(LocalDate day) {
        return editions.stream()
                .map(RateRule::code)
                .distinct()
                .map(code -> edition(code, day))
                .toList();
    }

    private RateRule edition(String code, LocalDate day) {
        List<RateRule> ofCode = editions.stream()
                .filter(rule -> rule.code().equals(code))
                .sorted(Comparator.comparing(RateRule::effectiveFrom))
                .toList();
        return ofCode.stream()
                .filter(rule -> !rule.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(ofCode::getFirst);
    }
}
