/// The words that plans use, as data in several languages, and how texts are compared with them.
@NullMarked
package org.besa.plans.reading.words;

import org.jspecify.annotations.NullMarked;
