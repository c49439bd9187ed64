/// What became of what was promised: reporting periods, what institutions say of their measures, what the
/// secretariat verifies.
///
/// Read first: [Period][org.besa.monitoring.Period], [StatusReport][org.besa.monitoring.StatusReport],
/// [Progress][org.besa.monitoring.Progress].
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "directory :: bodies", "plans"})
package org.besa.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
