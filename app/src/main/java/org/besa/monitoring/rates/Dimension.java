package org.besa.monitoring.rates;

/// By what figures are broken down.
public enum Dimension {
    PLAN,
    /// Groups at the top of a plan: areas, policy goals, components.
    AREA,
    /// The groups that measures stand in.
    GOAL,
    INSTITUTION,
    INSTITUTION_KIND,
    /// Reporting periods of the same plans, up to the one looked at.
    PERIOD
}
