package org.besa.monitoring.rates;

/// Whose word is counted.
public enum Voice {
    /// What the secretariat verified.
    VERIFIED,
    /// What institutions handed in.
    REPORTED
}
