package org.besa.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.monitoring.Reminders.Owed;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.mail.Letter;
import org.besa.platform.web.PublicOrigin;
import org.springframework.stereotype.Component;

/// What reminders say.
@Component
class ReminderLetters {

    private final Periods periods;
    private final Texts texts;
    private final PublicOrigin origin;

    ReminderLetters(Periods periods, Texts texts, PublicOrigin origin) {
        this.periods = periods;
        this.texts = texts;
        this.origin = origin;
    }

    /// One mail about everything that somebody owes, or has to see to.
    ///
    /// @param owed by period
    Letter digest(SequencedMap<UUID, List<Owed>> owed, LocalDate today, Language language) {
        int total = owed.values().stream().mapToInt(List::size).sum();
        List<String> paragraphs = new ArrayList<>();
        owed.forEach((period, reports) -> paragraphs.add(sentence(periods.period(period), reports, today, language)));
        paragraphs.add(texts.text(language, "monitoring.mail.how"));
        return new Letter(
                texts.text(language, "monitoring.mail.subject", total),
                paragraphs,
                new Letter.Link(texts.text(language, "monitoring.mail.link"), origin.link(language, "/desk")));
    }

    private String sentence(Period period, List<Owed> reports, LocalDate today, Language language) {
        long returned =
                reports.stream().filter(report -> report.returnedAt() != null).count();
        long days = ChronoUnit.DAYS.between(today, period.reportsDue());
        String said = texts.text(
                language,
                "monitoring.mail.period",
                period.name().in(language),
                reports.size(),
                Dates.day(period.reportsDue(), language));
        String when = days >= 0
                ? texts.text(language, "monitoring.mail.days-left", days)
                : texts.text(language, "monitoring.mail.days-late", -days);
        return said + " " + when
                + (returned > 0 ? " " + texts.text(language, "monitoring.mail.returned", returned) : "");
    }
}
