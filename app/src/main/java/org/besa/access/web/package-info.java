/// Pages about people, their roles and deputies, and what each may do.
@NullMarked
package org.besa.access.web;

import org.jspecify.annotations.NullMarked;
