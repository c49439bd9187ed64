package org.besa.plans.reading.sheet;

import java.util.List;
import org.besa.plans.reading.sheet.Sheet.Entry;
import org.besa.plans.reading.sheet.Sheet.Loose;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// Gives every value of a sheet to its label: in a drawn table by row and column, in lines by order.
final class SheetAssembly {

    private final LabelMatcher matcher;
    private final Sheet sheet;
    private final WaitingLabels waiting;
    private final TableRows table;
    private final MilestoneTable milestones;
    private @Nullable SheetRow last;
    private @Nullable SheetRow lastOfTable;
    /// The last row of a table that is no part of the sheet.
    private @Nullable SheetRow foreign;
    /// Whether text stands between the sheet's table and here.
    private boolean outside;

    SheetAssembly(SourcePlace place, Claims claims, LabelMatcher matcher) {
        this.matcher = matcher;
        this.sheet = new Sheet(place);
        this.waiting = new WaitingLabels(sheet, claims, matcher);
        this.table = new TableRows(sheet, waiting, matcher);
        this.milestones = new MilestoneTable(sheet, claims, matcher);
    }

    Sheet sheet(List<SheetRow> rows) {
        int from = rows.getFirst().hasLabel() ? 0 : 1;
        if (from == 1) {
            title(rows.getFirst());
        }
        for (int i = from; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            if (row.line()) {
                line(row);
            } else {
                cells(row, i + 1 < rows.size() ? rows.get(i + 1) : null);
            }
            last = row;
            lastOfTable = row.line() ? lastOfTable : row;
        }
        waiting.settle();
        return sheet;
    }

    /// The title above a sheet that has no label for it.
    private void title(SheetRow row) {
        Item title = row.first();
        sheet.open(title.as(Label.COMMITMENT)).values().add(title);
    }

    private void line(SheetRow row) {
        if (table.ticks(row)) {
            return;
        }
        if (row.hasLabel()) {
            outside = false;
            table.close();
            milestones.close();
        }
        if (new Options(matcher, sheet).isBeside(row)) {
            waiting.settle();
            table.ticked(row);
            return;
        }
        for (Item item : row.items()) {
            if (item.isLabel()) {
                waiting.ask(item);
            } else if (waiting.isEmpty()) {
                unlabelled(row, item);
            } else {
                waiting.answer(item);
            }
        }
    }

    /// A line that no label waits for.
    private void unlabelled(SheetRow row, Item item) {
        Entry open = sheet.entries.isEmpty() ? null : sheet.entries.getLast();
        boolean empty = open != null
                && open.values().isEmpty()
                && !isAnswerCellEmpty(open)
                && !open.label().isOption()
                && !(open.label().is(Label.MILESTONES) && !sheet.milestones.isEmpty());
        boolean wrapped = last != null && !last.line() && row.isIndented() && open != null && !milestones.isOpen();
        if (open != null && (empty || wrapped)) {
            open.values().add(item);
            sheet.rows.add(row.index());
        } else {
            outside = outside || last == null || !last.line();
            sheet.loose.add(new Loose(item, outside));
        }
    }

    /// Whether the row of a label has a cell for the answer, with nothing in it.
    private boolean isAnswerCellEmpty(Entry open) {
        return last != null
                && !last.line()
                && open.label().row() == last.index()
                && last.width() > open.label().end();
    }

    private void cells(SheetRow row, @Nullable SheetRow next) {
        if (isForeign(row)) {
            foreign = row;
            row.items().forEach(item -> sheet.loose.add(new Loose(item, true)));
            return;
        }
        outside = false;
        if (milestones.opens(row, next, areMilestonesAnnounced())) {
            waiting.settle();
            table.close();
            return;
        }
        if (milestones.takes(row)) {
            return;
        }
        if (row.hasLabel()) {
            waiting.settle();
            table.labelled(row, next);
        } else {
            table.answers(row, last);
        }
    }

    /// Whether a row is of another table, which text parts from the sheet and whose headers ask nothing that sheets
    /// ask.
    private boolean isForeign(SheetRow row) {
        boolean opens = outside
                && !row.isInTableOf(lastOfTable)
                && row.cells().stream().allMatch(cell -> matcher.column(cell.text()) == null);
        return !row.hasLabel() && (opens || row.isInTableOf(foreign));
    }

    private boolean areMilestonesAnnounced() {
        Entry open = sheet.entries.isEmpty() ? null : sheet.entries.getLast();
        boolean unanswered = open != null
                && open.label().is(Label.MILESTONES)
                && open.values().isEmpty();
        return unanswered || waiting.endsWith(Label.MILESTONES);
    }
}
