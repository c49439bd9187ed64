/// Deadlines as documents write them: the words, the days they stand for, and how precisely.
@NullMarked
@NamedInterface("deadline")
package org.besa.plans.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
