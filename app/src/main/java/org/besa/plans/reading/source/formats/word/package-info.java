/// Word documents: DOCX from its XML parts, DOC through Apache POI.
@NullMarked
package org.besa.plans.reading.source.formats.word;

import org.jspecify.annotations.NullMarked;
