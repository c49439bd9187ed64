package org.besa.plans.imports.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern STATE = Pattern.compile("[?&]state=(\\w+)");

    /// The filter of an address; all rows when the address names none that is known.
    static RowFilter of(String parameter) {
        return Stream.of(values())
                .filter(f -> f.name().equalsIgnoreCase(parameter))
                .findFirst()
                .orElse(ALL);
    }

    /// The filter by which the list at an address is narrowed.
    static RowFilter ofAddress(String address) {
        Matcher state = STATE.matcher(address);
        return state.find() ? of(state.group(1)) : ALL;
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
