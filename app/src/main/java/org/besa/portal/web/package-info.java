@NullMarked
package org.besa.portal.web;

import org.jspecify.annotations.NullMarked;
