package org.besa.plans.reading;

/// What a column or label of a plan means, whatever words its header uses.
public enum Field {
    NUMBER,
    GROUP,
    RISK,
    RISK_LEVEL,
    MEASURE,
    ACTIVITIES,
    RESPONSIBLE,
    SUPPORTING,
    START,
    DEADLINE,
    RESOURCES,
    FUNDING,
    BUDGET,
    INDICATOR,
    BASELINE,
    TARGET,
    VERIFICATION,
    OUTPUT,
    STATUS,
    NOTES
}
