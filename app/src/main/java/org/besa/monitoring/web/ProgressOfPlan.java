package org.besa.monitoring.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.Standing;
import org.besa.platform.data.JsonRows;
import org.besa.platform.web.Page;
import org.besa.platform.web.PlanSection;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On the page of a plan: what was verified of its measures in the latest period, in one bar.
@Component
class ProgressOfPlan implements PlanSection {

    private final JsonRows rows;
    private final Templates templates;

    ProgressOfPlan(JsonRows rows, Templates templates) {
        this.rows = rows;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page, UUID plan) {
        List<VerifiedCounts> periods = rows.list(VerifiedCounts.class, VerifiedCounts.OF_PLAN, Map.of("plan", plan));
        return periods.isEmpty()
                ? output -> {}
                : templates.content(
                        "monitoring/progress_of_plan",
                        page,
                        Map.of("periods", periods, "standings", Arrays.asList(Standing.values())));
    }
}
