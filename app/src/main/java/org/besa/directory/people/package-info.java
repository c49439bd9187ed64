/// People of institutions: their positions, and the contact points that they hold for the public.
@NullMarked
package org.besa.directory.people;

import org.jspecify.annotations.NullMarked;
