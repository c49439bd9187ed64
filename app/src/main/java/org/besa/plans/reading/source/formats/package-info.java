/// Turns files into [org.besa.plans.reading.source.SourceDocument]s: tells the format from the content, keeps every
/// reading within its limits of size, time and memory, and hands the file to the reader of its format.
///
/// Start at [DocumentFormats]. One package below this one per family of formats; `flow` holds what they share: the
/// allowance a reading may use up and the composer that turns paragraphs and cells into lines and tables.
@NullMarked
package org.besa.plans.reading.source.formats;

import org.jspecify.annotations.NullMarked;
