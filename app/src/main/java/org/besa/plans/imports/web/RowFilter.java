package org.besa.plans.imports.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.besa.plans.imports.Row;

/// Which rows of a preview are shown.
public enum RowFilter {
    /// Every row that is part of the plan.
    ALL,
    UNRESOLVED,
    REPAIRED,
    WHOLE,
    CHECKED,
    DROPPED;

    /// The filter of an address; all rows when the address names none that is known.
    static RowFilter of(String parameter) {
        return Stream.of(values())
                .filter(f -> f.name().equalsIgnoreCase(parameter))
                .findFirst()
                .orElse(ALL);
    }

    /// How it stands in addresses; empty for all.
    public String parameter() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
    }

    /// Its text.
    public String key() {
        return "desk.filter." + name();
    }

    boolean shows(Row row) {
        return switch (this) {
            case ALL -> row.isIn();
            case DROPPED -> row.standing() == Row.Standing.DROPPED;
            default -> row.state().name().equals(name());
        };
    }
}
