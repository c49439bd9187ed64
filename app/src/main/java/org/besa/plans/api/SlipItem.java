package org.besa.plans.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.besa.plans.opendata.SlipRow;
import org.besa.platform.api.ApiLinks;

/// A slip for programs.
record SlipItem(@JsonUnwrapped SlipRow slip, Map<String, String> links) {

    static SlipItem of(SlipRow slip) {
        ApiLinks links = ApiLinks.self("/api/v1/slips/" + slip.id()).pages(slip.path());
        if (!slip.kind().equals("dropped")) {
            links.to("measure", "/api/v1/measures/" + slip.id());
        }
        return new SlipItem(slip, links.to("plan", PlanItem.PATH + slip.plan()).all());
    }
}
