/// Pages of the public web that people name, fetched so that nothing inside of the network is reached by
/// them.
///
/// Read first: [WebFetch][org.besa.platform.fetch.WebFetch].
@NullMarked
package org.besa.platform.fetch;

import org.jspecify.annotations.NullMarked;
