package org.besa.monitoring.web;

import gg.jte.Content;
import java.util.UUID;
import org.besa.platform.web.Page;
import org.besa.platform.web.PlanSection;
import org.springframework.stereotype.Component;

/// On the page of a plan: what was verified of its measures, one bar a period.
@Component
class ProgressOfPlan implements PlanSection {

    private final ProgressByPeriod progress;

    ProgressOfPlan(ProgressByPeriod progress) {
        this.progress = progress;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page, UUID plan) {
        return progress.ofPlan(page, plan);
    }
}
