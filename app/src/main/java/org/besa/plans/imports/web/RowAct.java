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
    ACCEPT("acceptance"),
    DROP("removal"),
    RESTORE("restoration"),
    JOIN("junction");

    private final String address;

    RowAct(String address) {
        this.address = address;
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
        return switch (this) {
            case ACCEPT -> new AcceptRow(row, version);
            case DROP -> new DropRow(row, version);
            case RESTORE -> new RestoreRow(row, version);
            case JOIN -> new JoinRow(row, version);
        };
    }

    /// The row to look at afterwards: one that was joined is found in the row before it.
    String seenAt(WorkingCopy before, String row) {
        return this == JOIN ? before.before(before.row(row)).map(Row::id).orElse(row) : row;
    }
}
