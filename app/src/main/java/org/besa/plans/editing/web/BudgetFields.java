package org.besa.plans.editing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.PlanContent.Budget;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.reading.money.Money;
import org.besa.plans.reading.money.MoneyGrammar;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Budget lines in the fields of a form. The planned amount is written as the plan is to print it; words that can be
/// read in two ways stay words.
final class BudgetFields {

    private static final MoneyGrammar GRAMMAR = new MoneyGrammar(null);
    private static final String LIST = "budget";

    private final Fields fields;
    private final Faults faults;
    private final Map<String, Budget> known = new HashMap<>();

    /// @param shown what the form was filled with; null for a new measure
    BudgetFields(Fields fields, Faults faults, @Nullable MeasureContent shown) {
        this.fields = fields;
        this.faults = faults;
        if (shown != null) {
            shown.budget().forEach(line -> known.putIfAbsent(written(line), line));
        }
    }

    static void put(List<Budget> budget, Fields.Builder into) {
        for (int i = 0; i < budget.size(); i++) {
            Budget line = budget.get(i);
            String at = LIST + "." + i + ".";
            into.put(at + "year", line.year())
                    .put(at + "source", line.source())
                    .put(at + "planned", written(line))
                    .put(at + "currency", line.currency())
                    .put(at + "committed", plain(line.committed()))
                    .put(at + "executed", plain(line.executed()));
        }
    }

    private static String written(Budget line) {
        String amount = plain(line.amount());
        return line.raw().isEmpty() && amount != null ? amount : line.raw();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    List<Budget> read() {
        Numbers numbers = new Numbers(fields, faults);
        List<Budget> budget = new ArrayList<>();
        for (int i : fields.lines(LIST)) {
            String at = LIST + "." + i + ".";
            Integer year = numbers.year(at + "year");
            LocalizedText source = fields.localized(at + "source");
            BigDecimal committed = numbers.amount(at + "committed");
            BigDecimal executed = numbers.amount(at + "executed");
            String planned = fields.text(at + "planned").strip();
            if (year != null || !source.isEmpty() || committed != null || executed != null || !planned.isEmpty()) {
                budget.add(line(year, source, planned, currency(at + "currency"), committed, executed));
            }
        }
        return budget;
    }

    private Budget line(
            @Nullable Integer year,
            LocalizedText source,
            String planned,
            @Nullable String currency,
            @Nullable BigDecimal committed,
            @Nullable BigDecimal executed) {
        Budget same = known.get(planned);
        if (same != null) {
            return new Budget(year, source, same.amount(), committed, executed, currency, same.raw());
        }
        Money money = GRAMMAR.parse(planned, "");
        return new Budget(
                year,
                source,
                money.amount(),
                committed,
                executed,
                currency == null ? money.currency() : currency,
                planned);
    }

    private @Nullable String currency(String field) {
        String typed = fields.text(field).strip();
        if (!typed.isEmpty() && !typed.matches("[A-Z]{3}")) {
            faults.note(field, "desk.problem.not-a-currency");
        }
        return typed.isEmpty() ? null : typed;
    }
}
