package org.besa.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.platform.data.DataFiles;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The templates that are offered.
@Component
public class PlanTemplates {

    private final List<PlanTemplate> templates;
    private final Clock clock;

    PlanTemplates(PlanData data, JsonMapper json, Clock clock) {
        this.templates = DataFiles.read(data.templates(), new TypeReference<List<PlanTemplate>>() {}, json);
        this.clock = clock;
    }

    /// Those that are offered today.
    public List<PlanTemplate> list() {
        LocalDate today = LocalDate.now(clock);
        return templates.stream()
                .filter(template -> !template.effectiveFrom().isAfter(today))
                .toList();
    }

    /// The template of a code, if it is offered today.
    public Optional<PlanTemplate> find(String code) {
        return list().stream().filter(template -> template.code().equals(code)).findFirst();
    }
}
