/// The pages on which people begin and stop to follow.
@NullMarked
package org.besa.monitoring.following.web;

import org.jspecify.annotations.NullMarked;
