/// Passkeys (WebAuthn): keys that live in a telephone, a computer or a stick, which ask for a finger, a face or a
/// number before they sign. So one of them counts as two factors. Knows accounts by their ids alone.
@NullMarked
package org.besa.access.passkeys;

import org.jspecify.annotations.NullMarked;
