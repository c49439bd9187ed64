/// What proves, beside a password, who somebody is: codes of an application (TOTP, RFC 6238) and recovery codes. Knows
/// accounts by their ids alone.
@NullMarked
package org.besa.access.factors;

import org.jspecify.annotations.NullMarked;
