package org.besa.plans.web;

import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Who answers for a measure or takes part in it, as a page shows it.
///
/// @param name as the plan writes it
public record OwnerLine(
        @Nullable UUID institution, @Nullable UUID unit, LocalizedText name) {}
