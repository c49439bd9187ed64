package org.besa.plans.reading.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An amount of money.
///
/// @param amount null when the words can be read as more than one amount, or as none
/// @param currency ISO 4217, null when none is named
public record Money(@Nullable BigDecimal amount, @Nullable String currency) {}
