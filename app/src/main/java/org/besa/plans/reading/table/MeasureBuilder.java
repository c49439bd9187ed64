package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.ReadMeasure.BudgetLine;
import org.besa.plans.reading.ReadMeasure.Indicator;
import org.besa.plans.reading.ReadMeasure.Severity;
import org.besa.plans.reading.header.Columns.Column;
import org.besa.plans.reading.money.Money;
import org.besa.plans.reading.money.MoneyGrammar;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Gives the cells of a row their types.
final class MeasureBuilder {

    private final DeadlineGrammar deadlines;
    private final DeadlineHints hints;
    private final UnitNames units;
    private final MoneyGrammar money;

    MeasureBuilder(DeadlineGrammar deadlines, DeadlineHints hints, UnitNames units, MoneyGrammar money) {
        this.deadlines = deadlines;
        this.hints = hints;
        this.units = units;
        this.money = money;
    }

    /// A measure of the row.
    ///
    /// @param number as shown, null when the row has none
    /// @param code unique in the plan
    ReadMeasure measure(Draft row, @Nullable String number, String code) {
        String risk = Folding.spaced(row.text(Field.RISK));
        List<String> responsible = units(row, Field.RESPONSIBLE);
        List<String> supporting = units(row, Field.SUPPORTING);
        Deadline deadline = deadline(row);
        List<String> measures = Sentences.split(row.text(Field.MEASURE));
        if (measures.isEmpty()) {
            row.note(
                    "measure-missing",
                    Severity.UNRESOLVED,
                    Field.MEASURE,
                    row.place,
                    "The row says nothing about what will be done. Enter the measure or leave the row out.");
        }
        List<BudgetLine> budget = budget(row);
        String status = Folding.spaced(row.text(Field.STATUS));
        return new ReadMeasure(
                number,
                code,
                risk.isEmpty() ? null : risk,
                measures,
                responsible,
                supporting,
                deadline,
                activities(row),
                lines(row.text(Field.RESOURCES)),
                indicators(row),
                budget,
                new OtherTexts(row).all(),
                status.isEmpty() ? null : status,
                List.copyOf(row.notes),
                row.place,
                List.copyOf(row.raw));
    }

    private static List<String> activities(Draft row) {
        var all = new ArrayList<>(Sentences.split(row.text(Field.ACTIVITIES)));
        all.addAll(row.activities);
        return List.copyOf(all);
    }

    private List<String> units(Draft row, Field field) {
        var names = new ArrayList<String>();
        List<UnitNames.Part> parts = units.split(row.text(field));
        for (UnitNames.Part part : parts) {
            names.add(part.text());
            if (!part.known()) {
                row.note(
                        "unit-unknown",
                        Severity.INFO,
                        field,
                        row.place,
                        "“%s” is not a unit that is known; it was kept whole.".formatted(part.text()));
            }
        }
        if (parts.size() > 1
                && row.text(field).indexOf('\n') < 0
                && row.text(field).indexOf(';') < 0) {
            row.note(
                    "units-split",
                    Severity.INFO,
                    field,
                    row.place,
                    "The cell names %d units, told apart by names that are known.".formatted(parts.size()));
        }
        return List.copyOf(names);
    }

    private Deadline deadline(Draft row) {
        String raw = Folding.spaced(row.text(Field.DEADLINE));
        String start = Folding.spaced(row.text(Field.START));
        Deadline end = deadlines.parse(raw, hints);
        Deadline deadline = end;
        if (!start.isEmpty()) {
            Deadline begin = deadlines.parse(start, hints);
            row.startTaken =
                    begin.start() != null && end.end() != null && !end.end().isBefore(begin.start());
            if (row.startTaken) {
                deadline = new Deadline(
                        start + " – " + raw,
                        Deadline.Kind.RANGE,
                        begin.start(),
                        end.end(),
                        end.precision(),
                        null,
                        Math.min(begin.confidence(), end.confidence()));
            }
        }
        if (deadline.kind() == Deadline.Kind.NONE && deadline.confidence() < 1) {
            row.note(
                    "deadline-not-understood",
                    Severity.UNRESOLVED,
                    Field.DEADLINE,
                    row.place,
                    "“%s” is not understood as a deadline. Write it as a day, month, quarter or year, or as ongoing."
                            .formatted(raw));
        } else if (deadline.confidence() < DeadlineGrammar.SURE) {
            row.note(
                    "deadline-doubtful",
                    Severity.REPAIRED,
                    Field.DEADLINE,
                    row.place,
                    "“%s” can be read in more than one way; confirm it.".formatted(raw));
        }
        return deadline;
    }

    private List<Indicator> indicators(Draft row) {
        String baseline = Folding.spaced(row.text(Field.BASELINE));
        String target = targets(row);
        String verification = Folding.spaced(row.text(Field.VERIFICATION));
        var texts = new ArrayList<>(lines(row.text(Field.INDICATOR)));
        texts.addAll(lines(row.text(Field.OUTPUT)));
        boolean only = texts.isEmpty() && !(baseline.isEmpty() && target.isEmpty() && verification.isEmpty());
        if (only) {
            texts.add("");
        }
        return texts.stream()
                .map(text -> new Indicator(text, orNull(baseline), orNull(target), orNull(verification)))
                .toList();
    }

    private static String targets(Draft row) {
        var all = new ArrayList<String>();
        for (int i = 0; i < row.cells.length; i++) {
            Column column = row.columns.columns().get(i);
            if (column.field() == Field.TARGET && !row.cells[i].isBlank()) {
                String text = Folding.spaced(row.cells[i]);
                all.add(column.year() == null ? text : column.year() + ": " + text);
            }
        }
        return String.join("; ", all);
    }

    private List<BudgetLine> budget(Draft row) {
        var lines = new ArrayList<BudgetLine>();
        String funding = Folding.spaced(row.text(Field.FUNDING));
        for (int i = 0; i < row.cells.length; i++) {
            Column column = row.columns.columns().get(i);
            String raw = Folding.spaced(row.cells[i]);
            boolean amount = column.field() == Field.BUDGET && !raw.isEmpty() && !raw.matches("[-–—/]+");
            if (amount && !row.isSumOfOthers(i)) {
                lines.add(budgetLine(row, column, raw, column.source() == null ? funding : column.source()));
            }
        }
        boolean named = lines.stream().anyMatch(line -> funding.equals(line.source()));
        if (!named && !funding.isEmpty()) {
            lines.add(fundingLine(row, funding));
        }
        return lines;
    }

    /// A column of sources may hold what the source gives.
    private BudgetLine fundingLine(Draft row, String funding) {
        Money amount = money.parse(funding, "");
        String header =
                row.columns.columns().get(row.columns.indexOf(Field.FUNDING)).header();
        return amount.amount() == null
                ? new BudgetLine(funding, null, funding, null, null)
                : new BudgetLine(funding, null, header, amount.amount(), amount.currency());
    }

    private BudgetLine budgetLine(Draft row, Column column, String raw, String source) {
        Money amount = money.parse(raw, column.header());
        if (amount.amount() == null && raw.chars().anyMatch(Character::isDigit)) {
            row.note(
                    "amount-ambiguous",
                    Severity.REPAIRED,
                    Field.BUDGET,
                    row.place,
                    "“%s” can be read as more than one amount and was not taken as a number.".formatted(raw));
        }
        return new BudgetLine(raw, column.year(), orNull(source), amount.amount(), amount.currency());
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(Folding::spaced)
                .map(line -> line.replaceFirst("^[-–—•▪*]\\s*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
