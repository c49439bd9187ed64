/// What changed between two versions of a plan: field by field, and in numbers that can be said in words. Read first:
/// [PlanComparison][org.besa.plans.comparison.PlanComparison].
@NullMarked
package org.besa.plans.comparison;

import org.jspecify.annotations.NullMarked;
