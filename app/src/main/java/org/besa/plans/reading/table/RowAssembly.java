package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.table.Continuation.Joint;
import org.besa.plans.reading.table.Continuation.Piece;
import org.besa.plans.reading.table.Scanned.DataRow;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Puts the rows of a plan together from the rows of its tables: tells where a row begins, joins what a page break
/// tore apart, sets straight what a lost or inserted cell moved.
final class RowAssembly {

    private static final String STRAY =
            "a line between the rows of a table that goes on from none of their cells; put it where it belongs";

    /// Two texts that cannot stand where they stand: one alone may be a deadline in words nobody knows.
    private static final double CLEARLY = 5;

    private static final Pattern DITTO =
            Pattern.compile("(?:[-–—/]+\\s*)?[\"”“„»«]{1,2}(?:\\s*[-–—/]+)?|[-–—]?//[-–—]?|(?iu:idem|ibid|id)\\.?");

    private final Ledger ledger;
    private final Alignment alignment;
    private final ColumnHabits habits = new ColumnHabits();
    private final Continuation continuation;
    private final RowStarts starts;

    RowAssembly(Ledger ledger, CellFit fit, Phrases phrases) {
        this.ledger = ledger;
        this.alignment = new Alignment(fit);
        this.continuation = new Continuation(fit, phrases, habits);
        this.starts = new RowStarts(fit, continuation);
    }

    /// What was learned about the columns on the way.
    ColumnHabits habits() {
        return habits;
    }

    Continuation continuation() {
        return continuation;
    }

    List<Draft> assemble(List<DataRow> rows) {
        learn(rows);
        var drafts = new ArrayList<Draft>();
        Merged merged = new Merged();
        for (DataRow row : rows) {
            List<String> cells = grid(row.row(), row.columns().size());
            Draft last = drafts.isEmpty() ? null : drafts.getLast();
            boolean below = merged.covers(row);
            boolean starts = last == null || starts(row, cells, last, below);
            if (row.row().isLine() && (last == null || !goesOn(last, cells))) {
                row.row().units().forEach(unit -> ledger.report(unit, STRAY));
                continue;
            } else if (starts || last == null) {
                Draft begun = begin(row, cells);
                takeDitto(begun, last);
                drafts.add(begun);
            } else {
                proceed(last, row, cells, below);
            }
            merged.fill(row, drafts.getLast(), starts);
            row.row().units().forEach(ledger::use);
        }
        return drafts;
    }

    /// Whether a line without cells surely goes on from a cell of the row above.
    private boolean goesOn(Draft last, List<String> cells) {
        List<Piece> piece = List.of(new Piece(0, cells.getFirst()));
        return continuation.joints(last, piece).getFirst().score() >= Continuation.SURE;
    }

    private boolean starts(DataRow row, List<String> cells, Draft last, boolean below) {
        boolean sameTable = last.columns.size() == row.columns().size() && last.group == row.group();
        if (row.row().isLine()) {
            return false;
        } else if (!sameTable) {
            return true;
        }
        return below ? startsBelow(row, cells) : starts.starts(row, cells, last);
    }

    /// Below a merged cell every row with a promise or a time of its own is a row of the plan.
    private static boolean startsBelow(DataRow row, List<String> cells) {
        int measure = row.columns().indexOf(Field.MEASURE);
        int deadline = row.columns().indexOf(Field.DEADLINE);
        return filled(cells, measure) || filled(cells, deadline);
    }

    private static boolean filled(List<String> cells, int column) {
        return column >= 0 && column < cells.size() && !cells.get(column).isBlank();
    }

    /// Learns from rows that are whole: those that begin as most rows do and are not followed by a piece.
    private void learn(List<DataRow> rows) {
        starts.learn(
                rows.stream().map(row -> grid(row.row(), row.columns().size())).toList(), rows);
        for (DataRow row : rows) {
            List<String> cells = grid(row.row(), row.columns().size());
            long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
            boolean whole = filled * 2 > row.columns().size();
            for (int i = 0; i < cells.size(); i++) {
                Field field = whole ? row.columns().field(i) : null;
                if (field == null) {
                    habits.learnWords(cells.get(i));
                } else {
                    habits.learn(field, cells.get(i));
                }
            }
        }
    }

    private Draft begin(DataRow row, List<String> cells) {
        Columns columns = row.columns();
        var draft = new Draft(columns, row.group(), row.row().place());
        Alignment.Placement asIs = alignment.asTheyStand(cells, columns);
        Alignment.Placement better = asIs.doubted() ? alignment.best(cells, columns) : asIs;
        boolean complete = cells.size() == columns.size();
        boolean moved = better.score() > asIs.score() + (complete ? CLEARLY : 2.5);
        List<Integer> places = moved ? better.columns() : asIs.columns();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            draft.remember(Math.min(i, columns.size() - 1), text, draft.place);
            if (!text.isBlank()) {
                draft.cells[places.get(i)] = continuation.joined(draft.cells[places.get(i)], text);
            }
        }
        if (moved) {
            draft.note(
                    "cells-moved",
                    Severity.REPAIRED,
                    null,
                    draft.place,
                    "The row has a cell too many or too few; its cells were put under the columns they fit best.");
        }
        takeNumber(draft);
        return draft;
    }

    /// A ditto mark says in the document's own words that the cell above holds here too.
    private static void takeDitto(Draft draft, @Nullable Draft above) {
        for (int i = 0; above != null && i < Math.min(draft.cells.length, above.cells.length); i++) {
            if (DITTO.matcher(draft.cells[i].strip()).matches() && !above.cells[i].isBlank()) {
                draft.note(
                        "same-as-above",
                        Severity.REPAIRED,
                        draft.columns.field(i),
                        draft.place,
                        "“%s” repeats the cell above.".formatted(draft.cells[i].strip()));
                draft.cells[i] = above.cells[i];
            }
        }
    }

    /// Takes the row's number from its own column, or off the front of its first text.
    private static void takeNumber(Draft draft) {
        draft.number = numberOf(draft);
        if (draft.number != null) {
            return;
        }
        for (int i = 0; i < draft.cells.length; i++) {
            if (!draft.cells[i].isBlank()) {
                Field field = draft.columns.field(i);
                boolean text = field != Field.GROUP && field != Field.NUMBER;
                Code code = text ? Code.opening(draft.cells[i]) : null;
                if (code != null) {
                    draft.number = code.code();
                    draft.cells[i] = code.rest();
                }
                return;
            }
        }
    }

    /// The first number of the row; a code of several levels goes before a plain count.
    private static @Nullable String numberOf(Draft draft) {
        String first = null;
        for (int i = 0; i < draft.cells.length; i++) {
            boolean own = draft.columns.field(i) == Field.NUMBER && !draft.columns.numbersGroups(i);
            String number = own ? Code.printed(draft.cells[i]) : null;
            boolean levels = first != null && number != null && Code.depth(first) == 1 && isLevelled(number);
            first = first == null || levels ? number : first;
        }
        return first;
    }

    private static boolean isLevelled(String number) {
        return Code.whole(number) != null && Code.depth(number) > 1;
    }

    private void proceed(Draft draft, DataRow row, List<String> cells, boolean below) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                pieces.add(new Piece(i, cells.get(i)));
                draft.remember(
                        Math.min(i, draft.columns.size() - 1),
                        cells.get(i),
                        row.row().place());
            }
        }
        List<Joint> joints = below || pieces.size() > draft.cells.length
                ? pieces.stream()
                        .map(p -> new Joint(p, Math.min(p.at(), draft.cells.length - 1), Continuation.SURE))
                        .toList()
                : continuation.joints(draft, pieces);
        var notes = new JointNotes(draft, row.row(), continuation);
        notes.mixed(joints);
        for (Joint joint : joints) {
            notes.before(joint);
            if (below) {
                draft.cells[joint.column()] += "\n" + joint.piece().text();
            } else {
                draft.cells[joint.column()] = continuation.joined(
                        draft.cells[joint.column()], joint.piece().text());
            }
        }
        notes.joined(joints, below);
    }

    /// The texts of a row by column of the grid; trailing empty cells beyond the header are dropped.
    static List<String> grid(Row row, int width) {
        var cells = new ArrayList<>(Collections.nCopies(Math.max(width, row.width()), ""));
        for (SourceCell cell : row.cells()) {
            cells.set(cell.column(), cell.text().strip());
        }
        while (cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    static String names(Stream<Joint> joints, Columns columns) {
        return joints.map(joint -> columns.field(joint.column()))
                .map(field -> field == null ? "another column" : name(field))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String name(Field field) {
        return field.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
