/// The directory for programs.
@NullMarked
package org.besa.directory.api;

import org.jspecify.annotations.NullMarked;
