/// The directory as tables of texts: what stands in a form, in a row of a spreadsheet, and what an import compares. One
/// definition a kind of record, [Sheet], carries all of these.
@NullMarked
@NamedInterface("sheets")
package org.besa.directory.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
