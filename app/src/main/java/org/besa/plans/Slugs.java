package org.besa.plans;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Turns titles and codes into parts of addresses: ASCII, lower case, hyphens.
final class Slugs {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /// The part of an address for a text; `otherwise` when nothing of the text can stand in one.
    static String slug(String text, String otherwise) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String hyphens = OTHER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = hyphens.length() <= LONGEST ? hyphens : hyphens.substring(0, LONGEST);
        String slug = EDGES.matcher(cut).replaceAll("");
        return slug.isEmpty() ? otherwise : slug;
    }

    /// The slug, with the first number behind it that makes it free.
    static String unique(String slug, Predicate<String> taken) {
        String candidate = slug;
        for (int n = 2; taken.test(candidate); n++) {
            candidate = slug + "-" + n;
        }
        return candidate;
    }
}
