package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.Reading.Unresolved;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.sheet.Sheet.Loose;
import org.besa.plans.reading.table.Furniture;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Reads documents of commitment sheets.
public final class SheetPlanReader {

    private static final String UNCLAIMED =
            "stands in a commitment sheet, but no label claims it; put it where it belongs or leave it out";
    private static final String OUTSIDE = "text outside the commitment sheets";

    private final LabelMatcher matcher = new LabelMatcher();
    private final DeadlineGrammar deadlines;
    private final Phrases phrases;

    /// Reads dates with a grammar, and names with the words institutions begin with.
    public SheetPlanReader(DeadlineGrammar deadlines, Phrases phrases) {
        this.deadlines = deadlines;
        this.phrases = phrases;
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
        Map<Integer, String> furniture = furniture(rows);
        List<SheetRow> items = SheetItems.of(rows, furniture.keySet(), matcher);
        SheetCutter cut = SheetCutter.cut(items, new Claims(matcher, deadlines), matcher);
        if (cut.sheets().isEmpty()) {
            return null;
        }
        var commitments = new ArrayList<Commitment>();
        var unresolved = new ArrayList<Unresolved>();
        for (Sheet sheet : cut.sheets()) {
            Commitment commitment = new CommitmentBuilder(matcher, deadlines, phrases, sheet).commitment();
            commitments.add(commitment);
            unresolved.addAll(doubts(commitment));
            unresolved.addAll(unclaimedBesideUsed(sheet));
        }
        return new SheetPlan(commitments, settle(rows, cut, furniture, ledger), unresolved);
    }

    /// Rows that repeat on other pages, and why they say nothing; a lone mark is no page number.
    private Map<Integer, String> furniture(List<Row> rows) {
        Furniture furniture = Furniture.of(rows, phrases);
        Map<Integer, String> reasons = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String reason = furniture.reason(rows.get(i));
            if (reason != null && !matcher.isMark(rows.get(i).text())) {
                reasons.put(i, reason);
            }
        }
        reasons.putAll(RepeatedHeads.of(rows, Map.copyOf(reasons), matcher));
        return reasons;
    }

    private static List<Unresolved> doubts(Commitment commitment) {
        return commitment.notes().stream()
                .filter(note -> note.severity() == Severity.UNRESOLVED)
                .map(note -> doubt(commitment, note))
                .toList();
    }

    private static Unresolved doubt(Commitment commitment, Note note) {
        return new Unresolved(commitment.title(), note.message(), commitment.number(), note.source());
    }

    /// Values that no label claims, in a row of which the rest is understood: the account counts that row as used.
    private static List<Unresolved> unclaimedBesideUsed(Sheet sheet) {
        return sheet.loose.stream()
                .filter(loose -> sheet.rows.contains(loose.item().row()))
                .map(loose -> new Unresolved(
                        loose.item().text(), UNCLAIMED, null, loose.item().place()))
                .toList();
    }

    private static List<Integer> settle(
            List<Row> rows, SheetCutter cut, Map<Integer, String> furniture, Ledger ledger) {
        Set<Integer> front = indexes(cut.front());
        Set<Integer> between = indexes(cut.between());
        Set<Integer> used = new HashSet<>();
        Set<Integer> outside = new HashSet<>();
        for (Sheet sheet : cut.sheets()) {
            used.addAll(sheet.rows);
            sheet.loose.stream()
                    .filter(SheetPlanReader::isProse)
                    .forEach(loose -> outside.add(loose.item().row()));
        }
        var left = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            for (int unit : rows.get(i).units()) {
                if (ledger.isSettled(unit)) {
                    continue;
                }
                if (used.contains(i)) {
                    ledger.use(unit);
                } else if (furniture.containsKey(i)) {
                    ledger.ignore(unit, furniture.getOrDefault(i, OUTSIDE));
                } else if (rows.get(i).isBlank()) {
                    ledger.ignore(unit, "blank");
                } else if (front.contains(i)) {
                    left.add(unit);
                } else if (between.contains(i) || outside.contains(i)) {
                    ledger.ignore(unit, OUTSIDE);
                } else {
                    ledger.report(unit, UNCLAIMED);
                }
            }
        }
        return left;
    }

    /// Text outside the table of a sheet that no list of the sheet can have lost.
    private static boolean isProse(Loose loose) {
        return loose.outside() && !Lists.isListed(loose.item().text());
    }

    private static Set<Integer> indexes(List<SheetRow> rows) {
        Set<Integer> indexes = new HashSet<>();
        rows.forEach(row -> indexes.add(row.index()));
        return indexes;
    }
}
