/// `./besa doctor`: what this machine has of what Besa needs, and how to get the rest.
@NullMarked
package org.besa.platform.doctor;

import org.jspecify.annotations.NullMarked;
