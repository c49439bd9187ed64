/// Plain text and values parted by commas, semicolons or tabs.
@NullMarked
package org.besa.plans.reading.source.text;

import org.jspecify.annotations.NullMarked;
