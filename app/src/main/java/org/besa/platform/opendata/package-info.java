/// Open data: tables that modules offer, published as files at fixed addresses, and what describes them.
///
/// Read first: [Dataset][org.besa.platform.opendata.Dataset], then
/// [BulkFiles][org.besa.platform.opendata.BulkFiles].
@NullMarked
package org.besa.platform.opendata;

import org.jspecify.annotations.NullMarked;
