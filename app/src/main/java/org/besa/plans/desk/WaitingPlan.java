package org.besa.plans.desk;

import java.util.UUID;
import org.besa.plans.PlanVersion.State;

/// A version that is not public yet.
///
/// @param title in one language
/// @param number of the version
public record WaitingPlan(UUID id, String title, int number, State state, int measures) {}
