package org.besa.monitoring.reports;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// What somebody wrote in a section of a report.
///
/// @param section its code
/// @param text with the marks of [Markup] and the names of [Figures]
public record ReportText(UUID id, String section, LocalizedText text, Instant at, String writerName) {}
