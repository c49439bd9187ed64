/// What is published for good: the event that announces it, and the canonical bytes by which it is proved.
@NullMarked
package org.besa.platform.record;

import org.jspecify.annotations.NullMarked;
