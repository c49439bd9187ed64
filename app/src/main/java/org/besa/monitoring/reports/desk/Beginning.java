package org.besa.monitoring.reports.desk;

import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A report that could be begun.
///
/// @param institution whose own report it would be; null for one about the whole period
public record Beginning(
        UUID period,
        LocalizedText periodName,
        String template,
        LocalizedText templateName,
        @Nullable UUID institution,
        LocalizedText institutionName) {

    /// Its name in a form.
    public String key() {
        return period + "/" + template + (institution == null ? "" : "/" + institution);
    }
}
