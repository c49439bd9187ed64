@NullMarked
package org.besa;

import org.jspecify.annotations.NullMarked;
