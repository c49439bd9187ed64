/// Journeys in a real browser: what only a browser can tell, such as contrast, focus, width and scripts.
@NullMarked
package org.besa.browser;

import org.jspecify.annotations.NullMarked;
