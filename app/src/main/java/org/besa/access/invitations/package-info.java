/// Invitations: how somebody gets an account.
@NullMarked
package org.besa.access.invitations;

import org.jspecify.annotations.NullMarked;
