/// The database: an embedded PostgreSQL or one given by address, and how values are kept in it.
@NullMarked
package org.besa.platform.data;

import org.jspecify.annotations.NullMarked;
