package org.besa.monitoring.desk;

import java.util.UUID;
import org.besa.monitoring.StatusReport.State;
import org.jspecify.annotations.Nullable;

/// Which reports of a period are listed.
///
/// @param state null for every one
/// @param institution null for every one
public record ReportFilter(@Nullable State state, @Nullable UUID institution) {}
