package org.besa.monitoring.desk;

import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// A period of which somebody owes reports.
///
/// @param owed how many
public record OwedPeriod(UUID id, LocalizedText name, int owed) {}
