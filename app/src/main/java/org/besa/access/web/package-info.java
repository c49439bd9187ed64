/// Pages on which people look after their own account.
@NullMarked
package org.besa.access.web;

import org.jspecify.annotations.NullMarked;
