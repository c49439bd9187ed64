/// Measures what is promised to be fast: `./besa bench`. Plain programs, no tests; the script compiles and runs them.
@NullMarked
package org.besa.bench;

import org.jspecify.annotations.NullMarked;
