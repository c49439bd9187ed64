package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading.Unresolved;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Reads documents of commitment sheets.
public final class SheetPlanReader {

    private static final String UNCLAIMED =
            "stands in a commitment sheet, but no label claims it; put it where it belongs or leave it out";

    private final LabelMatcher matcher = new LabelMatcher();
    private final DeadlineGrammar deadlines;

    /// Reads dates with a grammar.
    public SheetPlanReader(DeadlineGrammar deadlines) {
        this.deadlines = deadlines;
    }

    /// Sheets read.
    ///
    /// @param before units before the first sheet; they are not settled yet
    /// @param unresolved what needs a person
    public record SheetPlan(List<Commitment> commitments, List<Integer> before, List<Unresolved> unresolved) {}

    /// The sheets in some rows, null when there are none.
    ///
    /// @param ledger all units but those before the first sheet are settled in it when there are sheets
    public @Nullable SheetPlan read(List<Row> rows, Ledger ledger) {
        List<Item> items = SheetItems.of(rows, matcher);
        if (items.isEmpty()) {
            return null;
        }
        var cutter = new SheetCutter(new Claims(matcher, deadlines));
        cutter.cut(items);
        var commitments = new ArrayList<Commitment>();
        var unresolved = new ArrayList<Unresolved>();
        Set<Integer> used = new HashSet<>();
        String before = titleBefore(cutter, used);
        for (Sheet sheet : cutter.sheets()) {
            Commitment commitment = new CommitmentBuilder(matcher, deadlines).commitment(sheet, before);
            before = "";
            commitments.add(commitment);
            used.addAll(sheet.units());
            for (Note note : commitment.notes()) {
                if (note.severity() == Severity.UNRESOLVED) {
                    unresolved.add(
                            new Unresolved(commitment.title(), note.message(), commitment.number(), note.source()));
                }
            }
        }
        List<Integer> front = settle(rows, cutter, used, ledger);
        return new SheetPlan(commitments, front, unresolved);
    }

    /// The last short line before a first sheet that gives its title no label.
    private static String titleBefore(SheetCutter cutter, Set<Integer> used) {
        boolean labelled =
                cutter.sheets().isEmpty() || cutter.sheets().getFirst().has(Label.COMMITMENT);
        if (labelled || cutter.front().isEmpty()) {
            return "";
        }
        Item last = cutter.front().getLast();
        used.add(last.unit());
        return Folding.spaced(last.text());
    }

    private static List<Integer> settle(List<Row> rows, SheetCutter cutter, Set<Integer> used, Ledger ledger) {
        Set<Integer> front = new HashSet<>();
        cutter.front().forEach(item -> front.add(item.unit()));
        var left = new ArrayList<Integer>();
        for (Row row : rows) {
            for (int unit : row.units()) {
                if (used.contains(unit)) {
                    ledger.use(unit);
                } else if (row.isBlank()) {
                    ledger.ignore(unit, "blank");
                } else if (front.contains(unit)) {
                    left.add(unit);
                } else {
                    ledger.report(unit, UNCLAIMED);
                }
            }
        }
        return left;
    }
}
