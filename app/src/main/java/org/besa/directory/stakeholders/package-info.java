/// Whom the government talks to: civil society, experts, media, business, academia, donors. For the workspace only.
@NullMarked
package org.besa.directory.stakeholders;

import org.jspecify.annotations.NullMarked;
