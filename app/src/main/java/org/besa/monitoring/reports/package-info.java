/// What is written about a reporting period: a report that people word and whose numbers come from the records, from
/// the draft to what a committee approved and the public reads.
///
/// Read first: [ReportTemplate][org.besa.monitoring.reports.ReportTemplate] (which sections there are),
/// [ReportDocument][org.besa.monitoring.reports.ReportDocument] (what a report says, in every language and form),
/// [MonitoringReports][org.besa.monitoring.reports.MonitoringReports] (which there are),
/// [ReportDrafts][org.besa.monitoring.reports.ReportDrafts] and
/// [ReportApprovals][org.besa.monitoring.reports.ReportApprovals] (what becomes of one).
@NullMarked
@NamedInterface("reports")
package org.besa.monitoring.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
