package org.besa.plans.desk;

import java.util.UUID;
import org.besa.plans.PlanVersion.State;

/// A plan in one line, in the language of the page.
///
/// @param kind code of its kind
/// @param institution name of the institution whose plan it is
/// @param number of its latest version
/// @param state of its latest version
public record DeskPlanLine(UUID id, String title, String kind, String institution, int number, State state) {}
