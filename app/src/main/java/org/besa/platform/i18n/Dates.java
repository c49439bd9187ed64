package org.besa.platform.i18n;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/// Dates as people write them, never more precise than they are known.
public final class Dates {

    private static final DateTimeFormatter ALBANIAN_DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Language.SQ.locale());
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Language.EN.locale());

    private Dates() {}

    /// A day: 24.09.2021 in Albanian, 24 September 2021 in English.
    public static String day(LocalDate day, Language language) {
        return (language == Language.SQ ? ALBANIAN_DAY : ENGLISH_DAY).format(day);
    }

    /// A month with its year: "shtator 2021", "September 2021".
    public static String month(YearMonth month, Language language) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " " + month.getYear();
    }
}
