/// What everybody may read of monitoring.
@NullMarked
package org.besa.monitoring.web;

import org.jspecify.annotations.NullMarked;
