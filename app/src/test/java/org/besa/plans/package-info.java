@NullMarked
package org.besa.plans;

import org.jspecify.annotations.NullMarked;
