package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Labels with their values that follow each other in one line: "Start: July 2014; End: June 2016".
final class Pairs {

    private static final int LONGEST_LABEL = 9;
    private static final Pattern COLON = Pattern.compile(":\\s");
    private static final Pattern LAST_WORDS = Pattern.compile("\\S+\\s*$");
    private static final Pattern PARTING = Pattern.compile("[\\s,;|•·–—-]+$");

    private Pairs() {}

    /// The pairs of a text; the whole text when it does not begin with a label or holds only one.
    static List<String> of(String text, LabelMatcher matcher) {
        if (text.contains("\n") || matcher.inline(text) == null) {
            return List.of(text);
        }
        var pairs = new ArrayList<String>();
        int from = 0;
        Matcher colon = COLON.matcher(text);
        while (colon.find()) {
            int label = labelBefore(text, from, colon.start(), matcher);
            if (label > from) {
                pairs.add(PARTING.matcher(text.substring(from, label)).replaceFirst(""));
                from = label;
            }
        }
        pairs.add(text.substring(from));
        return pairs;
    }

    /// Where the longest label begins that ends before a colon, -1 when none does.
    private static int labelBefore(String text, int from, int colon, LabelMatcher matcher) {
        int found = -1;
        int start = colon;
        for (int words = 0; words < LONGEST_LABEL; words++) {
            Matcher word = LAST_WORDS.matcher(text.substring(from, start));
            if (!word.find()) {
                break;
            }
            start = from + word.start();
            String some = text.substring(start, colon).strip();
            boolean capital = !some.isEmpty() && Character.isUpperCase(some.codePointAt(0));
            if (capital && matcher.label(some) != null) {
                found = start;
            }
        }
        return found;
    }
}
