/// Web pages, and what Word and Excel save as one.
@NullMarked
package org.besa.plans.reading.source.formats.html;

import org.jspecify.annotations.NullMarked;
