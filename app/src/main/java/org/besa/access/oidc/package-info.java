/// Signing in with an OpenID provider, such as a government's own: it says who somebody is, never what they may do.
@NullMarked
package org.besa.access.oidc;

import org.jspecify.annotations.NullMarked;
