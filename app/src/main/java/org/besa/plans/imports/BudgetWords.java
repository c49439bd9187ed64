package org.besa.plans.imports;

import org.besa.plans.PlanContent.Budget;
import org.besa.plans.reading.money.Money;
import org.besa.plans.reading.money.MoneyGrammar;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Understands lines of money; an amount that can be read in two ways stays as it is written.
final class BudgetWords {

    private static final MoneyGrammar GRAMMAR = new MoneyGrammar(null);

    private BudgetWords() {}

    static Budget budget(String raw, String year, LocalizedText source) {
        Money money = GRAMMAR.parse(raw, "");
        return new Budget(year(year), source, money.amount(), null, null, money.currency(), raw);
    }

    private static @Nullable Integer year(String text) {
        return text.matches("(19|20)\\d\\d") ? Integer.valueOf(text) : null;
    }
}
