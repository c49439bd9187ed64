/// The directory in the workspace: what it holds is edited here by those who keep it.
@NullMarked
package org.besa.directory.desk;

import org.jspecify.annotations.NullMarked;
