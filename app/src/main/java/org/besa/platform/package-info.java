/// Technical glue, one word a sub-package; open to every module and knowing none of them.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.besa.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
