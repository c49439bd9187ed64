@NullMarked
package org.besa.platform.data;

import org.jspecify.annotations.NullMarked;
