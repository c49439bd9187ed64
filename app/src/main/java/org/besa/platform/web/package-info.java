/// Pages: the language in the address, templates, errors, and what modules contribute to each other's pages.
@NullMarked
package org.besa.platform.web;

import org.jspecify.annotations.NullMarked;
