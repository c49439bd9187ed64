package org.besa.monitoring.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures on a line of months.
///
/// @param first the month with which the line begins
/// @param last the month with which it ends
/// @param dated those with a last day, the earliest first
/// @param undated the others, in the order of the plan
public record Timeline(
        YearMonth first, YearMonth last, LocalDate today, List<PlacedMeasure> dated, List<PlacedMeasure> undated) {

    /// What is longer is cut off: nobody plans so far, but a misprint may.
    private static final int MOST_MONTHS = 180;

    static Timeline of(List<PlacedMeasure> measures, LocalDate today) {
        List<PlacedMeasure> dated = measures.stream()
                .filter(measure -> measure.due() != null)
                .sorted(Comparator.comparing(PlacedMeasure::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        YearMonth last = dated.stream()
                .flatMap(measure -> Stream.of(measure.due(), measure.firstDue()))
                .filter(Objects::nonNull)
                .map(YearMonth::from)
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.from(today));
        YearMonth first = dated.stream()
                .flatMap(measure -> Stream.of(measure.start(), measure.due(), measure.firstDue()))
                .filter(Objects::nonNull)
                .map(YearMonth::from)
                .min(Comparator.naturalOrder())
                .orElse(last);
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        return new Timeline(
                first.isBefore(earliest) ? earliest : first,
                last,
                today,
                dated,
                measures.stream().filter(measure -> measure.due() == null).toList());
    }

    /// The months of the line.
    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /// Those among them with which a year begins, the first one included.
    public List<YearMonth> years() {
        return months().stream()
                .filter(month -> month.equals(first) || month.getMonthValue() == 1)
                .toList();
    }

    public boolean showsToday() {
        YearMonth month = YearMonth.from(today);
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /// Where a month begins, in percent of the line, as SVG writes it.
    public String at(YearMonth month) {
        return at(month.atDay(1));
    }

    /// Where a day begins, in percent of the line; what lies before the line stands at its beginning.
    public String at(@Nullable LocalDate day) {
        return svg(day == null ? 0 : place(day));
    }

    /// How far it is from one day to the end of another.
    public String length(@Nullable LocalDate from, LocalDate until) {
        return svg(place(until.plusDays(1)) - (from == null ? 0 : place(from)));
    }

    private double place(LocalDate day) {
        LocalDate begins = first.atDay(1);
        double days = ChronoUnit.DAYS.between(begins, last.plusMonths(1).atDay(1));
        return Math.clamp(100 * ChronoUnit.DAYS.between(begins, day) / days, 0, 100);
    }

    private static String svg(double percent) {
        return String.format(Locale.ROOT, "%.3f", percent);
    }
}
