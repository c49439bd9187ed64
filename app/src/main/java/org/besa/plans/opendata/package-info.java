/// Published plans as rows of open data: what the bulk files hold and the interface for programs answers with.
@NullMarked
package org.besa.plans.opendata;

import org.jspecify.annotations.NullMarked;
