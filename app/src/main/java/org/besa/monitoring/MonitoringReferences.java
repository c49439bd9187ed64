package org.besa.monitoring;

import static org.besa.directory.DirectoryReferences.Names.INSTITUTION;
import static org.besa.directory.DirectoryReferences.Names.UNIT;

import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.springframework.stereotype.Component;

/// Where monitoring names institutions and units.
@Component
class MonitoringReferences implements DirectoryReferences {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.all(INSTITUTION, "monitoring.status_report", "institution", "monitoring.moved.reports"),
                Reference.all(INSTITUTION, "monitoring.evidence", "institution", "monitoring.moved.evidence"),
                Reference.all(INSTITUTION, "monitoring.report", "institution", "monitoring.moved.own-reports"),
                Reference.all(INSTITUTION, "monitoring.report_comment", "institution", null),
                Reference.all(
                        INSTITUTION, "monitoring.recommendation", "institution", "monitoring.moved.recommendations"),
                Reference.all(UNIT, "monitoring.status_report", "unit", "monitoring.moved.reports"));
    }
}
