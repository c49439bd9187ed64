package org.besa.monitoring.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.monitoring.forms.WrittenDay;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.SearchWords;

/// What people mean by what they type in a cell.
final class CellText {

    private static final List<DateTimeFormatter> DAYS = Stream.concat(
                    Stream.of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu", "d-M-uuuu")
                            .map(pattern -> format(pattern, Language.EN)),
                    Arrays.stream(Language.values()).map(language -> format("d MMMM uuuu", language)))
            .toList();

    private CellText() {}

    private static DateTimeFormatter format(String pattern, Language language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language.locale())
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// The same with one kind of line break and nothing around it: what saving in another program may change.
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /// An id; empty when the text is none.
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A day: 2027-01-31, 31.1.2027, 31/01/2027, 31 janar 2027, 31 January 2027.
    static Optional<LocalDate> day(String text) {
        String typed = text.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter format : DAYS) {
            try {
                return WrittenDay.read(LocalDate.parse(typed, format).toString());
            } catch (DateTimeException e) {
                // the next way of writing a day
            }
        }
        return Optional.empty();
    }

    /// Whole per cents: "50", "50 %", "0.5" and "0,5" are all 50. Below one without a sign is a part of one, which is
    /// how spreadsheets hold per cents.
    static Optional<Integer> percent(String text) {
        boolean signed = text.contains("%");
        String typed = text.replaceAll("[%\\s\\u00A0\\u202F]", "").replace(',', '.');
        if (!typed.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(typed);
        boolean part = !signed && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
        BigDecimal percent = (part ? number.movePointRight(2) : number).stripTrailingZeros();
        return percent.scale() <= 0 && percent.intValue() <= 100 ? Optional.of(percent.intValue()) : Optional.empty();
    }

    /// Whether a name in one of the languages, or a code, is meant: capitals, marks and signs do not matter.
    static boolean means(String text, LocalizedText name, String code) {
        String typed = SearchWords.fold(text).strip();
        return Stream.concat(name.byLanguage().values().stream(), Stream.of(code))
                .anyMatch(one -> SearchWords.fold(one).strip().equals(typed));
    }
}
