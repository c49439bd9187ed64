package org.besa.monitoring.reports.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.besa.monitoring.reports.RateLine;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A rate of a report as a line of a file.
///
/// @param voice VERIFIED or REPORTED
/// @param percent "n/a" when there is nothing to divide by
/// @param points empty when the rule gives none
public record RateFigureRow(
        String rule,
        LocalDate ruleFrom,
        LocalizedText name,
        String voice,
        String numerator,
        int denominator,
        String percent,
        String points,
        LocalDate first,
        LocalDate last) {

    static Stream<RateFigureRow> of(RateLine line) {
        return Stream.concat(
                Stream.of(of(line, "VERIFIED", line.verified())),
                line.reported() == null ? Stream.of() : Stream.of(of(line, "REPORTED", line.reported())));
    }

    private static RateFigureRow of(RateLine line, String voice, RateLine.Value value) {
        return new RateFigureRow(
                line.rule(),
                line.ruleFrom(),
                line.name(),
                voice,
                value.numerator().toPlainString(),
                value.denominator(),
                plain(value.percent(), "n/a"),
                plain(value.points(), ""),
                line.first(),
                line.last());
    }

    private static String plain(@Nullable BigDecimal number, String none) {
        return number == null ? none : number.toPlainString();
    }
}
