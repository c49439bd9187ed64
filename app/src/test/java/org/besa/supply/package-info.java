/// What Besa is delivered with: the libraries of its bill of materials, under which licences they stand and what is
/// known to be wrong with them. [SupplyReport] is the end of `./besa test`, and `./besa bom` by itself.
@NullMarked
package org.besa.supply;

import org.jspecify.annotations.NullMarked;
