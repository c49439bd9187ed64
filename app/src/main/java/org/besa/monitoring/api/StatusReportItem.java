package org.besa.monitoring.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.besa.monitoring.opendata.StatusReportRow;
import org.besa.platform.api.ApiLinks;

/// A status report for programs.
record StatusReportItem(@JsonUnwrapped StatusReportRow report, Map<String, String> links) {

    static StatusReportItem of(StatusReportRow report) {
        return new StatusReportItem(
                report,
                ApiLinks.self("/api/v1/status-reports/" + report.id())
                        .pages(report.path())
                        .to("measure", "/api/v1/measures/" + report.measure())
                        .to("plan", "/api/v1/plans/" + report.plan())
                        .all());
    }
}
