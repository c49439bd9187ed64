package org.besa.monitoring;

import java.util.List;
import org.besa.platform.audit.SubjectPage;
import org.besa.platform.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What may be permitted of monitoring.
@Configuration(proxyBeanMethods = false)
class MonitoringPermissions {

    /// `monitoring.periods` is to open, move and close periods; `monitoring.read` to see reports that are not
    /// public yet; `monitoring.report` to say what became of measures; `monitoring.answer` to be told when the
    /// reports of an institution are missing, and `monitoring.oversee` when they still are; `monitoring.verify` to
    /// judge reports; `monitoring.reports` to write what is published about a period;
    /// `monitoring.sittings` to keep the sittings of bodies that deal with it, and to enter what they decide;
    /// `monitoring.assess` to speak for those outside of government.
    @Bean
    Permissions.Declared permissionsOfMonitoring() {
        return new Permissions.Declared(List.of(
                "monitoring.periods",
                "monitoring.read",
                "monitoring.report",
                "monitoring.answer",
                "monitoring.oversee",
                "monitoring.verify",
                "monitoring.reports",
                "monitoring.sittings",
                "monitoring.assess"));
    }

    @Bean
    SubjectPage pagesOfPeriods() {
        return new SubjectPage("period", "/desk/periods/");
    }

    @Bean
    SubjectPage pagesOfStatusReports() {
        return new SubjectPage("status-report", "/desk/reports/");
    }

    @Bean
    SubjectPage pagesOfMonitoringReports() {
        return new SubjectPage("monitoring-report", "/desk/monitoring-reports/");
    }

    @Bean
    SubjectPage pagesOfSittings() {
        return new SubjectPage("sitting", "/desk/sittings/");
    }
}
