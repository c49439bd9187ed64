package org.besa.plans.reading.table;

import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// The sentence of a group's general indicator, without the words that announce it and the quotes around it.
final class IndicatorText {

    private static final Pattern WRAPPING = Pattern.compile("^[\\s*_\"“”„«»'’]+|[\\s*_\"“”„«»'’]+$");

    private static final int LONGEST = 2_000;

    private IndicatorText() {}

    /// The indicator a line announces, null when it announces none; empty when it stands on the next line.
    static @Nullable String in(String line, Phrases phrases) {
        String text = line.length() > LONGEST ? "" : GroupTitle.plain(line);
        if (phrases.opening("indicator", text) == null) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon >= 0 && colon < 120) {
            return unwrapped(text.substring(colon + 1));
        }
        return text.length() < 60 && text.indexOf(' ') > 0 ? "" : null;
    }

    /// Without stars, quotes and spaces around it.
    static String unwrapped(String text) {
        return WRAPPING.matcher(Folding.spaced(text)).replaceAll("").strip();
    }
}
