package org.besa.plans.imports;

import org.besa.plans.reading.Field;
import org.jspecify.annotations.Nullable;

/// A column of the working copy: where a text of a row belongs, whatever its document called it.
///
/// Every cell is a list of lines. Three columns have lines of several parts, parted by a vertical bar:
/// [#ACTIVITIES] "text | deadline", [#INDICATORS] "text | baseline | target | verification", [#BUDGET]
/// "amount | year | source".
public enum Column {
    CODE,
    RISK,
    MEASURE,
    DESCRIPTION,
    RESPONSIBLE,
    SUPPORTING,
    START,
    DEADLINE,
    ACTIVITIES,
    RESOURCES,
    INDICATORS,
    BUDGET,
    MARKS,
    STATUS,
    OTHER;

    /// Whether its lines name units.
    public boolean namesUnits() {
        return this == RESPONSIBLE || this == SUPPORTING;
    }

    /// Whether it is written in one line.
    public boolean isShort() {
        return switch (this) {
            case CODE, START, DEADLINE, STATUS -> true;
            default -> false;
        };
    }

    /// The reader's field for it, null when the reader has none.
    @Nullable
    Field field() {
        return switch (this) {
            case CODE -> Field.NUMBER;
            case RISK -> Field.RISK;
            case MEASURE -> Field.MEASURE;
            case RESPONSIBLE -> Field.RESPONSIBLE;
            case SUPPORTING -> Field.SUPPORTING;
            case START -> Field.START;
            case DEADLINE -> Field.DEADLINE;
            case ACTIVITIES -> Field.ACTIVITIES;
            case RESOURCES -> Field.RESOURCES;
            case INDICATORS -> Field.INDICATOR;
            case BUDGET -> Field.BUDGET;
            case STATUS -> Field.STATUS;
            case OTHER -> Field.NOTES;
            case DESCRIPTION, MARKS -> null;
        };
    }

    /// Where the reader's field went; [#OTHER] for columns the reader matched to nothing.
    public static Column of(@Nullable Field field) {
        return switch (field) {
            case null -> OTHER;
            case NUMBER -> CODE;
            case RISK -> RISK;
            case MEASURE -> MEASURE;
            case ACTIVITIES -> ACTIVITIES;
            case RESPONSIBLE -> RESPONSIBLE;
            case SUPPORTING -> SUPPORTING;
            case START -> START;
            case DEADLINE -> DEADLINE;
            case RESOURCES -> RESOURCES;
            case FUNDING, BUDGET -> BUDGET;
            case INDICATOR, BASELINE, TARGET, VERIFICATION, OUTPUT -> INDICATORS;
            case STATUS -> STATUS;
            case GROUP, RISK_LEVEL, NOTES -> OTHER;
        };
    }
}
