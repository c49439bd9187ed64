package org.besa.plans.reading.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The number or code a row or title begins with: "1.", "A.1.3", "I.1", "2)".
///
/// @param code without trailing full stop or bracket
/// @param rest what follows it
record Code(String code, String rest) {

    private static final int LONGEST_PRINTED = 20;
    private static final String LEVELS =
            "(?:[A-Z]\\.)?\\d{1,3}(?:\\.\\d{1,3}){0,4}|[IVXLC]{1,6}(?:\\.\\d{1,3}){0,4}" + "|[A-Z](?:\\.\\d{1,3}){1,4}";
    private static final Pattern WHOLE =
            Pattern.compile("(?:№|#)?\\s*(" + LEVELS + "|[\\p{Lu}]{1,2}[- ]?\\d{1,3}(?:\\.\\d{1,3}){0,3}|[A-Z])[.):]*");
    private static final Pattern OPENING = Pattern.compile(
            "^\\**\\s*(?:(" + LEVELS
                    + ")[.)](?!\\d)\\s*|([A-Z]\\.\\d{1,3}(?:\\.\\d{1,3}){0,4}|\\d{1,3}(?:\\.\\d{1,3}){1,4}|[IVXLC]{1,6}(?:\\.\\d{1,3}){1,4})\\s+)(?=\\S)(.*)$",
            Pattern.DOTALL);

    /// The code a text begins with, null when it begins with none.
    static @Nullable Code opening(String text) {
        Matcher m = OPENING.matcher(text.strip());
        if (!m.matches()) {
            return null;
        }
        String code = m.group(1) != null ? m.group(1) : m.group(2);
        return new Code(code, m.group(3).strip());
    }

    /// A text that is nothing but a code, null when it is more.
    static @Nullable String whole(String text) {
        Matcher m = WHOLE.matcher(text.strip());
        return m.matches() ? m.group(1) : null;
    }

    /// What stands in a column of numbers, however the document writes numbers ("Masa 3", "2/1"); null when it holds
    /// no digit or is too long for one.
    static @Nullable String printed(String text) {
        String whole = whole(text);
        String plain = Folding.spaced(text).replaceAll("[.):]+$", "");
        boolean numbered = plain.length() <= LONGEST_PRINTED && plain.chars().anyMatch(Character::isDigit);
        return whole != null ? whole : numbered ? plain : null;
    }

    /// How many levels a code names: 1 for "2" and "I", 3 for "A.1.3".
    static int depth(String code) {
        return code.split("\\.", -1).length;
    }
}
