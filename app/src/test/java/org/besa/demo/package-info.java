/// The demonstration data, tested as data: `src/main/resources/demo`.
@NullMarked
package org.besa.demo;

import org.jspecify.annotations.NullMarked;
