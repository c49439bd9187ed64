/// What people follow without coming back: news as Atom, deadlines as iCalendar. Modules offer entries; this writes
/// them.
@NullMarked
package org.besa.platform.feeds;

import org.jspecify.annotations.NullMarked;
