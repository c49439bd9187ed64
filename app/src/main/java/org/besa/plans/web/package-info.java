/// The public pages of plans and promises, and what they contribute to the home page and to institutions' pages.
///
/// Read first: [Promises], which counts and lists, and [PlanWords], which says a status or a deadline in words.
@NullMarked
package org.besa.plans.web;

import org.jspecify.annotations.NullMarked;
