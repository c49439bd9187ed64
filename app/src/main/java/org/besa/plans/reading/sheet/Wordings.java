package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wordings that an entry of the list of labels stands for.
///
/// Alternatives stand in braces, parted by bars: `{lead|main} institution`, `institution {|in charge}`. Serbian,
/// Montenegrin and Bosnian stand in Latin letters only; the same in Cyrillic follows letter by letter.
final class Wordings {

    private static final Pattern ALTERNATIVES = Pattern.compile("\\{([^{}]*)}");
    private static final String TWO_SCRIPTS = "sr";
    private static final Map<String, String> PAIRS = Map.of("lj", "љ", "nj", "њ", "dž", "џ");
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčš";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш";

    private Wordings() {}

    static Set<String> of(String entry, String language) {
        Set<String> all = new LinkedHashSet<>();
        for (String wording : alternatives(entry)) {
            all.add(wording);
            if (language.equals(TWO_SCRIPTS)) {
                all.add(cyrillic(wording));
            }
        }
        return all;
    }

    private static List<String> alternatives(String entry) {
        Matcher group = ALTERNATIVES.matcher(entry);
        if (!group.find()) {
            return List.of(entry);
        }
        var all = new ArrayList<String>();
        for (String one : group.group(1).split("\\|", -1)) {
            all.addAll(alternatives(entry.substring(0, group.start()) + one + entry.substring(group.end())));
        }
        return all;
    }

    private static String cyrillic(String latin) {
        var out = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            String pair = PAIRS.get(latin.substring(i, Math.min(i + 2, latin.length())));
            int letter = LATIN.indexOf(latin.charAt(i));
            if (pair != null) {
                out.append(pair);
                i++;
            } else {
                out.append(letter < 0 ? latin.charAt(i) : CYRILLIC.charAt(letter));
            }
        }
        return out.toString();
    }
}
