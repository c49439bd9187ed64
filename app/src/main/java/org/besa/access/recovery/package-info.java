/// How people who cannot sign in come in again: a forgotten password by mail, a lost second factor with two
/// administrators.
@NullMarked
package org.besa.access.recovery;

import org.jspecify.annotations.NullMarked;
