package org.besa.plans.reading.sheet;

import org.besa.plans.reading.sheet.Sheet.MilestoneRow;
import org.jspecify.annotations.Nullable;

/// The table of milestones inside a sheet: from its heading to the row that no longer belongs below it.
final class MilestoneTable {

    private final Sheet sheet;
    private final Claims claims;
    private final LabelMatcher matcher;
    private @Nullable MilestoneHeading heading;

    MilestoneTable(Sheet sheet, Claims claims, LabelMatcher matcher) {
        this.sheet = sheet;
        this.claims = claims;
        this.matcher = matcher;
    }

    boolean isOpen() {
        return heading != null;
    }

    void close() {
        heading = null;
    }

    /// Whether a row is the heading of such a table, which then is open.
    ///
    /// @param announced whether a label has said that milestones follow
    boolean opens(SheetRow row, @Nullable SheetRow next, boolean announced) {
        MilestoneHeading found = next == null ? null : MilestoneHeading.of(row, next, announced, matcher);
        if (found == null) {
            return false;
        }
        heading = found;
        sheet.rows.add(row.index());
        return true;
    }

    /// Whether a row stands below the heading; a row that does not closes the table.
    boolean takes(SheetRow row) {
        if (heading == null || !belongs(heading, row)) {
            heading = null;
            return false;
        }
        sheet.rows.add(row.index());
        return true;
    }

    private boolean belongs(MilestoneHeading above, SheetRow row) {
        MilestoneHeading both = above.with(row, matcher);
        if (both != null) {
            heading = both;
            return true;
        }
        Item first = row.first();
        boolean label = first.isLabel() && !first.isOption() && !row.isIndented();
        boolean across = row.cells().stream().anyMatch(above::isAcross);
        boolean pair = row.cells().size() == 2 && above.heads().size() > 2 && notADate(above, row);
        if (label || across || pair) {
            return false;
        }
        sheet.milestones.add(new MilestoneRow(above, row.cells(), row.place()));
        return true;
    }

    /// Whether a row of two cells has words where milestones have a date: then it is a label and its value.
    private boolean notADate(MilestoneHeading heads, SheetRow row) {
        MilestoneHeading.Head above = heads.above(row.cells().getLast());
        boolean date = above != null
                && (above.label() == Label.START || above.label() == Label.END || above.label() == Label.DATES);
        return date && !claims.isTime(row.cells().getLast().text()) && !row.isIndented();
    }
}
