/// Signing in with an OpenID provider, such as a government's own: it says who somebody is, and what they
/// may do only as far as its operator mapped that.
@NullMarked
package org.besa.access.oidc;

import org.jspecify.annotations.NullMarked;
