/// What all addresses of the interface for programs (`/api/v1`) have in common: pages of lists, how often a client may
/// ask, who may read from other sites, and the description for programs (OpenAPI).
@NullMarked
package org.besa.platform.api;

import org.jspecify.annotations.NullMarked;
