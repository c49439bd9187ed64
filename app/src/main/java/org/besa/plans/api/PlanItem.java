package org.besa.plans.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Map;
import org.besa.plans.opendata.PlanRow;
import org.besa.platform.api.ApiLinks;

/// A plan for programs.
///
/// @param states how many of its measures stand where on `asOf`
record PlanItem(@JsonUnwrapped PlanRow plan, Map<String, Integer> states, LocalDate asOf, Map<String, String> links) {

    static final String PATH = "/api/v1/plans/";

    static PlanItem of(PlanRow plan, Map<String, Integer> states, LocalDate today) {
        String self = PATH + plan.id();
        return new PlanItem(
                plan,
                states,
                today,
                ApiLinks.self(self)
                        .pages(plan.path())
                        .to("versions", self + "/versions")
                        .to("measures", "/api/v1/measures?plan=" + plan.id())
                        .to("slips", "/api/v1/slips?plan=" + plan.id())
                        .to("institution", "/api/v1/institutions/" + plan.institution())
                        .all());
    }
}
