/// Finds rows and cells where the format itself knows only lines: tabs, pipes, columns made of spaces.
@NullMarked
package org.besa.plans.reading.layout;

import org.jspecify.annotations.NullMarked;
