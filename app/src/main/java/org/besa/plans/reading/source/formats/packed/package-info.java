/// Documents that are ZIP archives of XML parts: opened, unpacked and parsed within limits, without any DTD or entity.
@NullMarked
package org.besa.plans.reading.source.formats.packed;

import org.jspecify.annotations.NullMarked;
