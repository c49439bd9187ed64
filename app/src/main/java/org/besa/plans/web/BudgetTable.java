package org.besa.plans.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.besa.plans.web.MeasureText.BudgetLine;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The money planned for a measure in one currency, by source and year. Lines without a sure amount are not in it.
///
/// @param currency ISO 4217, null when the plan names none
/// @param years in order; empty when no line names a year
public record BudgetTable(@Nullable String currency, List<Integer> years, List<Source> sources) {

    /// What one source gives.
    ///
    /// @param byYear amounts by year; what names no year is only in the total
    public record Source(LocalizedText name, Map<Integer, BigDecimal> byYear, BigDecimal total) {

        /// The amount of a year, null when the source gives nothing then.
        public @Nullable BigDecimal in(int year) {
            return byYear.get(year);
        }
    }

    /// One table a currency.
    static List<BudgetTable> of(List<BudgetLine> lines) {
        Map<String, List<BudgetLine>> byCurrency = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            if (line.amount() != null) {
                byCurrency
                        .computeIfAbsent(Objects.requireNonNullElse(line.currency(), ""), c -> new ArrayList<>())
                        .add(line);
            }
        }
        return byCurrency.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static BudgetTable table(String currency, List<BudgetLine> lines) {
        TreeSet<Integer> years = new TreeSet<>();
        Map<LocalizedText, Map<Integer, BigDecimal>> bySource = new LinkedHashMap<>();
        Map<LocalizedText, BigDecimal> totals = new LinkedHashMap<>();
        for (BudgetLine line : lines) {
            BigDecimal amount = Objects.requireNonNull(line.amount());
            totals.merge(line.source(), amount, BigDecimal::add);
            Map<Integer, BigDecimal> byYear = bySource.computeIfAbsent(line.source(), s -> new LinkedHashMap<>());
            if (line.year() != null) {
                years.add(line.year());
                byYear.merge(line.year(), amount, BigDecimal::add);
            }
        }
        List<Source> sources = bySource.entrySet().stream()
                .map(entry -> new Source(
                        entry.getKey(), entry.getValue(), totals.getOrDefault(entry.getKey(), BigDecimal.ZERO)))
                .toList();
        return new BudgetTable(currency.isEmpty() ? null : currency, List.copyOf(years), sources);
    }

    /// What all sources give in a year.
    public BigDecimal total(int year) {
        return sources.stream()
                .map(source -> source.byYear().getOrDefault(year, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What all sources give altogether.
    public BigDecimal total() {
        return sources.stream().map(Source::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
