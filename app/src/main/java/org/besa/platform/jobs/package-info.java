/// Work that outlives the page that asked for it: kept in the database, done once, retried after a crash.
@NullMarked
package org.besa.platform.jobs;

import org.jspecify.annotations.NullMarked;
