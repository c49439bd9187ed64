/// Uploaded files: looked at before they are kept ([Uploads]), kept by the digest of their content ([FileStore]).
@NullMarked
package org.besa.platform.files;

import org.jspecify.annotations.NullMarked;
