package org.besa.plans.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.besa.plans.opendata.VersionRow;
import org.besa.platform.api.ApiLinks;

/// A version of a plan for programs.
record VersionItem(@JsonUnwrapped VersionRow version, Map<String, String> links) {

    static VersionItem of(VersionRow version) {
        String self = PlanItem.PATH + version.plan() + "/versions/" + version.number();
        ApiLinks links = ApiLinks.self(self)
                .pages(version.path())
                .to("document", self + "/document")
                .to("measures", self + "/measures")
                .to("plan", PlanItem.PATH + version.plan());
        if (version.actFile() != null) {
            links.to("act", self + "/act");
        }
        return new VersionItem(version, links.all());
    }
}
