/// Accounts and sign-in: who is who, and what each may do.
@NullMarked
@ApplicationModule(allowedDependencies = {"directory"})
package org.besa.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
