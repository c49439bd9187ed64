package org.besa.plans.editing;

import java.util.UUID;

/// What a new plan begins with.
public sealed interface Beginning {

    /// Nothing.
    record Scratch() implements Beginning {}

    /// The groups and usual problems of a template.
    ///
    /// @param code of the [org.besa.plans.PlanTemplate]
    record Template(String code) implements Beginning {}

    /// What an earlier plan of the same institution and kind says.
    ///
    /// @param withMeasures whether its measures come too, as new promises without deadlines and money
    record Cycle(UUID plan, boolean withMeasures) implements Beginning {}
}
