package org.besa.monitoring.rates;

import org.jspecify.annotations.Nullable;

/// How finely is read what figures are made of: no more than they are broken down, since a country has many measures.
enum Grain {
    PLAN,
    /// By the group that a measure stands in.
    GROUP,
    /// By the institution that answers for it.
    INSTITUTION;

    /// That of a breakdown.
    ///
    /// @param by null for figures as a whole
    static Grain of(@Nullable Dimension by) {
        return switch (by) {
            case null -> PLAN;
            case PLAN, PERIOD -> PLAN;
            case AREA, GOAL -> GROUP;
            case INSTITUTION, INSTITUTION_KIND -> INSTITUTION;
        };
    }
}
