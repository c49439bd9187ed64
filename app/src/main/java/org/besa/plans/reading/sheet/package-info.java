/// Understands commitment sheets: labels and values, in tables of two or more columns or flattened to lines.
///
/// `SheetItems` tells labels from values, `Claims` gives each value to a label, `CommitmentBuilder` makes the
/// commitment.
@NullMarked
package org.besa.plans.reading.sheet;

import org.jspecify.annotations.NullMarked;
