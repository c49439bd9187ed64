/// The public pages of institutions.
@NullMarked
package org.besa.directory.web;

import org.jspecify.annotations.NullMarked;
