package org.besa.monitoring.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.besa.monitoring.Standing;
import org.besa.monitoring.StatusScheme;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// How a report says things in one language.
///
/// @param scheme the list of statuses of its period
record Wording(Language language, Texts texts, StatusScheme scheme) {

    String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    String text(LocalizedText text) {
        return text.in(language);
    }

    String number(Number number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    String percent(@Nullable BigDecimal percent) {
        return percent == null ? text("rates.none") : text("rates.percent", number(percent));
    }

    /// "12 of 27".
    String of(long some, long all) {
        return text("rates.fraction", number(some), number(all));
    }

    String date(LocalDate day) {
        return Dates.day(day, language);
    }

    String standing(Standing standing) {
        return text("monitoring.standing." + standing);
    }

    /// A status with how far it is; a dash when there is none.
    String found(MeasureLine.@Nullable Found found) {
        if (found == null) {
            return "–";
        }
        String name =
                scheme.find(found.status()).map(status -> text(status.name())).orElse(found.status());
        return found.percent() == null ? name : name + ", " + found.percent() + " %";
    }

    String obstacle(String code) {
        return scheme.findObstacle(code).map(obstacle -> text(obstacle.name())).orElse(code);
    }
}
