/// Languages of the interface and texts that exist in several of them.
@NullMarked
package org.besa.platform.i18n;

import org.jspecify.annotations.NullMarked;
