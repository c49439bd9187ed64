package org.besa.monitoring.rates.web;

import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.RateRule;
import org.besa.monitoring.rates.RateScope;
import org.besa.platform.security.Reach;
import org.jspecify.annotations.Nullable;

/// What somebody asks of rates.
///
/// @param rule the one that is shown in full
/// @param by what it is broken down by; null for nothing
/// @param seen whose reports are counted
record RateQuestion(
        RateScope scope, RateRule rule, @Nullable Dimension by, Reach seen) {}
