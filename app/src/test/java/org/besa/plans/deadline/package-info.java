@NullMarked
package org.besa.plans.deadline;

import org.jspecify.annotations.NullMarked;
