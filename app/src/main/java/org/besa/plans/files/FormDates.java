package org.besa.plans.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/// Days as people write them, and back; days after the year 9999 and before the year 1 as ISO 8601 writes them.
final class FormDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Language.SQ.locale()),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Language.EN.locale()),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private FormDates() {}

    /// A day; empty for null.
    static String write(@Nullable LocalDate day, FormLanguage language) {
        if (day == null) {
            return "";
        }
        boolean usual = day.getYear() >= 1000 && day.getYear() <= 9999;
        return usual ? Dates.day(day, language.primary()) : day.toString();
    }

    /// The day that a cell names, in any of the forms.
    static Optional<LocalDate> find(String cell) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(cell, form));
            } catch (DateTimeException e) {
                // it may be of another form
            }
        }
        return Optional.empty();
    }
}
