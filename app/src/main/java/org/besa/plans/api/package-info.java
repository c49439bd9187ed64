/// Published plans for programs: `/api/v1` and the records that stand under the addresses of pages with `.json`.
@NullMarked
package org.besa.plans.api;

import org.jspecify.annotations.NullMarked;
