package org.besa.monitoring.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.Standing;
import org.besa.platform.data.JsonRows;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was verified of the measures of a plan or an institution, one bar a period.
@Component
class ProgressByPeriod {

    private final JsonRows rows;
    private final Templates templates;

    ProgressByPeriod(JsonRows rows, Templates templates) {
        this.rows = rows;
        this.templates = templates;
    }

    /// Of a plan; empty when nobody was asked yet.
    Content ofPlan(Page page, UUID plan) {
        return content(page, plan, null);
    }

    /// Of an institution; empty when it was not asked yet.
    Content ofInstitution(Page page, UUID institution) {
        return content(page, null, institution);
    }

    private Content content(Page page, @Nullable UUID plan, @Nullable UUID institution) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("institution", institution);
        List<VerifiedCounts> periods = rows.list(VerifiedCounts.class, VerifiedCounts.QUERY, parameters);
        return periods.isEmpty()
                ? output -> {}
                : templates.content(
                        "monitoring/progress_by_period",
                        page,
                        Map.of("periods", periods, "standings", Arrays.asList(Standing.values())));
    }
}
