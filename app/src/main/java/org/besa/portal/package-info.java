/// What the public sees first: the home page, made of sections that modules contribute; and the workspace's first page.
@NullMarked
@ApplicationModule(allowedDependencies = {"directory"})
package org.besa.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
