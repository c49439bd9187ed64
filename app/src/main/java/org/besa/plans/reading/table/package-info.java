/// Understands plans laid out as tables: areas with rows of measures, and goals and objectives under codes.
///
/// `TableScan` tells headers, groups and rows apart; `RowAssembly` puts broken rows together; `MeasureBuilder`
/// gives the cells their types.
@NullMarked
package org.besa.plans.reading.table;

import org.jspecify.annotations.NullMarked;
