/// Publications of plans as news, and the deadlines of promises for calendars.
@NullMarked
package org.besa.plans.feeds;

import org.jspecify.annotations.NullMarked;
