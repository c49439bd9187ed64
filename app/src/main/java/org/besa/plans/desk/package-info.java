/// The workspace of a plan, under `/desk/plans`: what it lacks, what was decided about it and by whom, and the
/// decisions that may be taken now.
///
/// Read first: [PlanController], [DecisionsController].
@NullMarked
package org.besa.plans.desk;

import org.jspecify.annotations.NullMarked;
