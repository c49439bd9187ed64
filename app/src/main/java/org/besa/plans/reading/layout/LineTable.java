package org.besa.plans.reading.layout;

import java.util.List;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.source.SourceLine;

/// A table found in lines that hold neither tabs nor pipes.
sealed interface LineTable permits FixedColumns, FlattenedTable {

    /// The first of its lines.
    int start();

    /// The line after the last.
    int end();

    /// Its rows; every line of it is entered in the ledger.
    List<Row> rows(List<SourceLine> lines, int table, Ledger ledger);
}
