/// What all format readers share: the allowance that a reading may use up, and the composers of lines and tables.
@NullMarked
package org.besa.plans.reading.source.formats.flow;

import org.jspecify.annotations.NullMarked;
