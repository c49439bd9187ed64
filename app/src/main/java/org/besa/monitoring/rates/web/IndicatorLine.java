package org.besa.monitoring.rates.web;

import org.besa.monitoring.rates.GoalIndicator;

/// An indicator with what somebody may do with it now.
///
/// @param enters whether they enter what it measured
/// @param verifies whether they verify what was entered
public record IndicatorLine(GoalIndicator indicator, boolean enters, boolean verifies) {}
