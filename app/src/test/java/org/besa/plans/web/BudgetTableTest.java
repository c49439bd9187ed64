package org.besa.plans.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.besa.plans.web.MeasureText.BudgetLine;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetTableTest {

    @Test
    void amountsAddUpBySourceByYearAndAltogether() {
        List<BudgetTable> tables = BudgetTable.of(List.of(
                line(2026, "State budget", "1000", "ALL"),
                line(2027, "State budget", "500.50", "ALL"),
                line(2027, "Donor", "200", "ALL")));

        BudgetTable table = tables.getFirst();
        assertEquals(1, tables.size());
        assertEquals(List.of(2026, 2027), table.years());
        assertEquals(new BigDecimal("700.50"), table.total(2027));
        assertEquals(new BigDecimal("1700.50"), table.total());
        assertNull(table.sources().getLast().in(2026));
    }

    @Test
    void currenciesAreNeverAddedUp() {
        List<BudgetTable> tables = BudgetTable.of(List.of(line(2026, "A", "10", "ALL"), line(2026, "A", "20", "EUR")));

        assertEquals(
                List.of("ALL", "EUR"),
                tables.stream().map(BudgetTable::currency).toList());
    }

    @Test
    void whatNamesNoYearIsInTheTotalOnly() {
        BudgetTable table = BudgetTable.of(List.of(line(null, "A", "10", null))).getFirst();

        assertEquals(List.of(), table.years());
        assertEquals(new BigDecimal("10"), table.total());
        assertNull(table.currency());
    }

    @Test
    void anAmountThatIsNotSureIsLeftOut() {
        assertEquals(List.of(), BudgetTable.of(List.of(line(2026, "A", null, "ALL"))));
    }

    private static BudgetLine line(
            @Nullable Integer year, String source, @Nullable String amount, @Nullable String currency) {
        return new BudgetLine(
                year,
                LocalizedText.in("en", source),
                amount == null ? null : new BigDecimal(amount),
                null,
                null,
                currency,
                String.valueOf(amount));
    }
}
