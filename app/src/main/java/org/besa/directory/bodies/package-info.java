/// Committees, working groups, networks: who sits in them, from when to when, by which rules.
@NullMarked
@NamedInterface("bodies")
package org.besa.directory.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
