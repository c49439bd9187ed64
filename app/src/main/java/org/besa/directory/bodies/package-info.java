/// Committees, working groups, networks: who sits in them, from when to when, by which rules.
@NullMarked
package org.besa.directory.bodies;

import org.jspecify.annotations.NullMarked;
