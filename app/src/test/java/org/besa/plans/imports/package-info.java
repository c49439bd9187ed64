@NullMarked
package org.besa.plans.imports;

import org.jspecify.annotations.NullMarked;
