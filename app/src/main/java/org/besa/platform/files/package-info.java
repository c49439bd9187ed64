/// Uploaded files, kept by the digest of their content.
@NullMarked
package org.besa.platform.files;

import org.jspecify.annotations.NullMarked;
