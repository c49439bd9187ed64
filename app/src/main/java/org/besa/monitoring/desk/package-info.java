/// Pages of the workspace about reporting: periods, what is owed, one report, its verification.
@NullMarked
package org.besa.monitoring.desk;

import org.jspecify.annotations.NullMarked;
