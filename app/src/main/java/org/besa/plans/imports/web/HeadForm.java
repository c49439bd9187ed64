package org.besa.plans.imports.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.besa.plans.imports.Head;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Title, summary, period and language of a plan, as a person typed them.
///
/// @param titleSq title in Albanian, empty when there is none
/// @param titleOwn title in the language of the document when that is neither Albanian nor English
/// @param start ISO date, empty when not told
public record HeadForm(
        int version,
        String kind,
        String language,
        String titleSq,
        String titleEn,
        String titleOwn,
        String summarySq,
        String summaryEn,
        String start,
        String end) {

    /// As the head stands.
    public static HeadForm of(Head head) {
        return new HeadForm(
                head.version(),
                head.kind(),
                head.language(),
                text(head.title(), "sq"),
                text(head.title(), "en"),
                isOther(head.language()) ? text(head.title(), head.language()) : "",
                text(head.summary(), "sq"),
                text(head.summary(), "en"),
                head.periodStart() == null ? "" : head.periodStart().toString(),
                head.periodEnd() == null ? "" : head.periodEnd().toString());
    }

    private static String text(LocalizedText text, String language) {
        return text.byLanguage().getOrDefault(language, "");
    }

    private static boolean isOther(String language) {
        return !language.equals("sq") && !language.equals("en");
    }

    /// The same, on the state that stands now.
    HeadForm on(int newVersion) {
        return new HeadForm(newVersion, kind, language, titleSq, titleEn, titleOwn, summarySq, summaryEn, start, end);
    }

    /// What it makes of a head.
    ///
    /// @throws Problem when a date is none or the period ends before it starts
    Head head(Head old) {
        SequencedMap<String, String> titles = new LinkedHashMap<>();
        if (isOther(language)) {
            titles.put(language, titleOwn);
        }
        titles.put("sq", titleSq);
        titles.put("en", titleEn);
        LocalDate from = date(start);
        LocalDate to = date(end);
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.period-backwards");
        }
        return new Head(
                version,
                kind,
                language,
                new LocalizedText(titles),
                LocalizedText.of(summarySq, summaryEn),
                old.institution(),
                from,
                to,
                old.columns());
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.not-a-date", text);
        }
    }
}
