/// Understands commitment sheets: labels and values, in tables of two or more columns or flattened to lines.
///
/// `SheetItems` tells labels from values with the words of `LabelMatcher`, `SheetStarts` finds where sheets begin,
/// `SheetAssembly` gives each value to its label (`TableRows` by row and column, `MilestoneTable` below its headers,
/// `WaitingLabels` in lines by order), and `CommitmentBuilder` makes the commitment: each field takes its entries, and
/// what none takes is kept.
@NullMarked
package org.besa.plans.reading.sheet;

import org.jspecify.annotations.NullMarked;
