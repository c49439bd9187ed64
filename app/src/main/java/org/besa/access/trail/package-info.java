/// The pages of the trail: every change, by person, institution, record, act and time.
@NullMarked
package org.besa.access.trail;

import org.jspecify.annotations.NullMarked;
