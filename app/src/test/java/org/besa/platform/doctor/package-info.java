@NullMarked
package org.besa.platform.doctor;

import org.jspecify.annotations.NullMarked;
