/// Demonstration data, loaded once into an empty database and marked as such on every page; `BESA_DEMO=false` leaves
/// them out.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "directory",
            "directory :: bodies",
            "directory :: sheets",
            "monitoring",
            "monitoring :: observations",
            "monitoring :: reports",
            "plans",
            "plans :: deadline",
            "plans :: editing"
        })
package org.besa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
