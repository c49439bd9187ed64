package org.besa.plans.web;

/// How many promises slipped.
///
/// @param published promises ever published, dropped ones included: of how many the others are counted
/// @param moved due later than first promised, or no longer by a day
public record SlipCounts(int published, int moved, int dropped) {

    public boolean isNone() {
        return moved + dropped == 0;
    }
}
