package org.besa.plans.reading.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The number and the title of a commitment.
///
/// @param number null when not numbered
/// @param title empty when the sheet has none
record Heading(@Nullable String number, String title) {

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:(?:no|nr|numri|br|бр|№)\\b?\\.?\\s*)?(\\d{1,3}(?:\\.\\d{1,2})*|[IVXLC]{1,5})(?:\\s*[.:)–—-]+\\s*|\\s{2,}|\n)(\\S.*)$",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("#?(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVXLC]{1,5})[.)]?");

    static Heading of(Sheet sheet) {
        String number = number(sheet);
        String title = title(sheet, number);
        Matcher numbered = NUMBERED.matcher(title);
        return number == null && numbered.matches()
                ? new Heading(numbered.group(1), numbered.group(2))
                : new Heading(number, title);
    }

    private static @Nullable String number(Sheet sheet) {
        for (Sheet.Entry entry : sheet.all(Label.COMMITMENT)) {
            if (entry.label().number() != null) {
                return entry.label().number();
            }
            boolean ownCell = entry.values().size() > 1
                    && NUMBER.matcher(entry.values().getFirst().text().strip()).matches();
            if (ownCell) {
                return unpointed(entry.values().removeFirst().text());
            }
        }
        List<Sheet.Entry> own = sheet.take(Label.NUMBER);
        return own.isEmpty() ? null : unpointed(own.getFirst().text());
    }

    private static String unpointed(String number) {
        return Folding.spaced(number).replaceAll("[.)]$", "");
    }

    /// The first title; a second one that says something else is kept with its label.
    private static String title(Sheet sheet, @Nullable String number) {
        List<Sheet.Entry> all = sheet.take(Label.COMMITMENT);
        if (all.isEmpty() && isBeforeLead(sheet, Label.TITLE)) {
            all = sheet.take(Label.TITLE);
        }
        String title = all.isEmpty() ? "" : all.getFirst().text();
        all.stream()
                .skip(1)
                .filter(entry -> !repeats(entry.text(), title, number))
                .forEach(sheet::leave);
        return title;
    }

    private static boolean isBeforeLead(Sheet sheet, Label label) {
        return sheet.entries.stream()
                .map(entry -> entry.label().label())
                .filter(l -> l == label || l == Label.LEAD)
                .findFirst()
                .filter(l -> l == label)
                .isPresent();
    }

    private static boolean repeats(String text, String title, @Nullable String number) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean sameNumber = numbered.matches() && numbered.group(1).equals(number);
        String bare = sameNumber ? numbered.group(2) : text;
        return Folding.words(bare).equals(Folding.words(title));
    }
}
