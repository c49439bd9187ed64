package org.besa.plans.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.besa.plans.opendata.PlanRow;
import org.besa.platform.api.ApiLinks;

/// A plan in a list for programs.
record PlanSummary(@JsonUnwrapped PlanRow plan, Map<String, String> links) {

    static PlanSummary of(PlanRow plan) {
        return new PlanSummary(
                plan,
                ApiLinks.self(PlanItem.PATH + plan.id()).pages(plan.path()).all());
    }
}
