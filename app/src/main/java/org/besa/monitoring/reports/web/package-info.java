/// The pages on which the public reads reports.
@NullMarked
package org.besa.monitoring.reports.web;

import org.jspecify.annotations.NullMarked;
