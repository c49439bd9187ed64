/// Besa: integrity plans, strategies and open-government commitments, kept in public.
///
/// Every package below this one is a module; `docs/architecture.md` tells which may use which.
@NullMarked
package org.besa;

import org.jspecify.annotations.NullMarked;
