/// How far promises are kept, in figures: each is made by a named rule that is data, and says by which, of what,
/// and when.
///
/// Read first: [RateRule][org.besa.monitoring.rates.RateRule], [Rate][org.besa.monitoring.rates.Rate],
/// [Rates][org.besa.monitoring.rates.Rates].
@NullMarked
package org.besa.monitoring.rates;

import org.jspecify.annotations.NullMarked;
