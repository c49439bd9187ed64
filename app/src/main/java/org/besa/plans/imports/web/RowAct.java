package org.besa.plans.imports.web;

import java.util.stream.Stream;
import org.besa.plans.imports.Row;
import org.besa.plans.imports.RowCorrection;
import org.besa.plans.imports.RowCorrection.AcceptRow;
import org.besa.plans.imports.RowCorrection.DropRow;
import org.besa.plans.imports.RowCorrection.JoinRow;
import org.besa.plans.imports.RowCorrection.RestoreRow;
import org.besa.plans.imports.WorkingCopy;
import org.besa.platform.web.Problem;

/// What can be done to a row with one button.
enum RowAct {
    ACCEPT("acceptance", AcceptRow::new),
    DROP("removal", DropRow::new),
    RESTORE("restoration", RestoreRow::new),
    JOIN("junction", JoinRow::new);

    private final String address;
    private final Making correction;

    /// Makes the correction of a row at the version that was shown.
    private interface Making {
        RowCorrection of(String row, int version);
    }

    RowAct(String address, Making correction) {
        this.address = address;
        this.correction = correction;
    }

    /// The act of an address.
    ///
    /// @throws Problem when there is none
    static RowAct at(String address) {
        return Stream.of(values())
                .filter(act -> act.address.equals(address))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    RowCorrection correction(String row, int version) {
        return correction.of(row, version);
    }

    /// The row to look at afterwards: one that was joined is found in the row before it.
    String seenAt(WorkingCopy before, String row) {
        return this == JOIN ? before.before(before.row(row)).map(Row::id).orElse(row) : row;
    }
}
