/// The directory as open data.
@NullMarked
package org.besa.directory.opendata;

import org.jspecify.annotations.NullMarked;
