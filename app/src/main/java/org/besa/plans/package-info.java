/// Plans of integrity: what an institution promised, who answers for it and by when.
///
/// Read first: [Deadline][org.besa.plans.deadline.Deadline], then `plans/reading`, which reads plans from
/// documents.
@NullMarked
@ApplicationModule(allowedDependencies = {"directory"})
package org.besa.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
