package org.besa.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;

/// How long a reporting period is.
public enum Span {
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /// Of any length, from a day to a day.
    OWN(0);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /// The last day of the period of this length that begins on a day; empty when its length is its own, or when no
    /// period of this length begins on that day.
    public Optional<LocalDate> lastDay(LocalDate first) {
        boolean begins = this != OWN && first.getDayOfMonth() == 1 && (first.getMonthValue() - 1) % months == 0;
        return begins ? Optional.of(first.plusMonths(months).minusDays(1)) : Optional.empty();
    }

    /// What people call the period of this length that begins on a day ("First half of 2021"); of one of its own
    /// length, its days.
    LocalizedText name(LocalDate first, LocalDate last, Texts texts) {
        return switch (this) {
            case QUARTER, HALF_YEAR ->
                texts.inAll("monitoring.span." + this, number(first), String.valueOf(first.getYear()));
            case YEAR -> texts.inAll("monitoring.span.YEAR", String.valueOf(first.getYear()));
            case OWN -> texts.inAll("monitoring.span.OWN", first.toString(), last.toString());
        };
    }

    /// As it stands in addresses: "2021-h1".
    String slug(LocalDate first, LocalDate last) {
        return switch (this) {
            case QUARTER -> first.getYear() + "-q" + number(first);
            case HALF_YEAR -> first.getYear() + "-h" + number(first);
            case YEAR -> String.valueOf(first.getYear());
            case OWN -> first + "-" + last;
        };
    }

    private int number(LocalDate first) {
        return (first.getMonthValue() - 1) / months + 1;
    }
}
