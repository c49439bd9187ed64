package org.besa.monitoring.reports.desk;

/// What a person may do with a report now.
///
/// @param writes whether they write in it
/// @param comments whether they comment on it
/// @param approves whether they approve it as the institution's own
/// @param finishes whether they say that the changes were made on which its approval depended
/// @param publishes whether they let the public read it
public record ReportRights(boolean writes, boolean comments, boolean approves, boolean finishes, boolean publishes) {}
