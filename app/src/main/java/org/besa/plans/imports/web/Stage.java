package org.besa.plans.imports.web;

import org.besa.plans.imports.PlanImport;

/// Where an import stands, as people see it.
public enum Stage {
    READING("going"),
    WAITING("late"),
    READY("partly"),
    FORM("partly"),
    SAVED("done"),
    UNREADABLE("late"),
    CANCELLED("none");

    private final String shape;

    Stage(String shape) {
        this.shape = shape;
    }

    /// The shape beside its word.
    public String shape() {
        return shape;
    }

    /// Its text.
    public String key() {
        return "desk.stage." + name();
    }

    /// The stage of an import.
    public static Stage of(PlanImport planImport) {
        return switch (planImport.state()) {
            case READING -> READING;
            case UNREADABLE -> UNREADABLE;
            case CANCELLED -> CANCELLED;
            case FORM -> planImport.isSaved() ? SAVED : FORM;
            case READY -> planImport.isSaved() ? SAVED : planImport.waiting() > 0 ? WAITING : READY;
        };
    }
}
