package org.besa.monitoring.web;

import org.besa.monitoring.Standing;

/// Where a measure stands on a board, from what is settled to what nobody was asked of yet.
public enum Place {
    DONE("done"),
    PARTLY("partly"),
    GOING("going"),
    NOT_DONE("late"),
    NOT_DUE("not-due"),
    UNKNOWN("not-due"),
    CANCELLED("not-due"),
    /// Reported, and not verified yet.
    WAITS("ongoing"),
    /// Asked for a report, and none was handed in that stands.
    NOT_REPORTED("none"),
    NOT_ASKED("not-due");

    private final String shape;

    Place(String shape) {
        this.shape = shape;
    }

    static Place of(Standing verified) {
        return valueOf(verified.name());
    }

    /// The shape of the status that it means.
    public String shape() {
        return shape;
    }
}
