/// Measures how fast plans are read: `./besa bench read`. Plain programs, no tests; compiled by the script alone.
@NullMarked
package org.besa.bench;

import org.jspecify.annotations.NullMarked;
