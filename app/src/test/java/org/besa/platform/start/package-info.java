@NullMarked
package org.besa.platform.start;

import org.jspecify.annotations.NullMarked;
