/// Institutions and their units: who promises and who carries out.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.besa.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
