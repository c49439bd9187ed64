package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;

/// The names of units: those of the institution's directory, and those that stand alone in cells of this document.
///
/// Splits a cell that names several without a separator by the longest known names. A cut is made only where both
/// sides can stand: what remains begins with a capital and the words around the cut are no joining words.
final class UnitNames {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;\\n]\\s*|\\s+[•▪●]\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s+|\\s+/\\s+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,9}");
    private static final Pattern AFFIX = Pattern.compile("^(?:[-–—•*]\\s*)+|[.,;:]+$");
    private static final int LONGEST = 16;

    /// A part of a cell.
    ///
    /// @param known whether its name is known
    record Part(String text, boolean known) {}

    private final Phrases phrases;
    private final Set<String> known = new HashSet<>();
    private final List<String> seen = new ArrayList<>();

    UnitNames(Collection<String> directory, Phrases phrases) {
        this.phrases = phrases;
        directory.forEach(name -> known.add(Folding.words(name)));
    }

    /// Remembers a cell that names one or more units.
    void learn(String cell) {
        SEPARATOR
                .splitAsStream(cell)
                .map(UnitNames::plain)
                .filter(text -> !text.isEmpty())
                .forEach(seen::add);
    }

    /// Takes the shortest cells for names first: a longer cell that holds known names is several.
    void settle() {
        seen.sort(
                Comparator.comparingInt((String text) -> words(text).length).thenComparing(Comparator.naturalOrder()));
        for (int round = 0; round < 2; round++) {
            for (String text : seen) {
                List<Part> parts = byKnownNames(text);
                for (Part part : parts) {
                    boolean rest = parts.size() > 1 && namesUnit(part.text());
                    if (!part.known() && (parts.size() == 1 || rest) && canBeName(part.text())) {
                        known.add(Folding.words(part.text()));
                    }
                }
            }
        }
        seen.clear();
    }

    /// The units a cell names, in order.
    List<Part> split(String cell) {
        var parts = new ArrayList<Part>();
        for (String piece : SEPARATOR.split(cell, -1)) {
            String text = plain(piece);
            if (text.isEmpty()) {
                continue;
            }
            List<String> listed = List.of(COMMA.split(text, -1));
            boolean list = listed.size() > 1 && listed.stream().allMatch(this::standsAlone);
            for (String one : list ? listed : List.of(text)) {
                parts.addAll(byKnownNames(plain(one)));
            }
        }
        return parts;
    }

    /// Whether a text begins with a known unit or with a word that opens the name of one.
    boolean opensUnit(String text) {
        String[] words = words(text);
        return longestAt(words, 0) > 0 || phrases.opening("unit", text) != null;
    }

    private boolean standsAlone(String text) {
        return known.contains(Folding.words(text))
                || ACRONYM.matcher(text.strip()).matches()
                || (phrases.opening("unit", text) != null && words(text).length >= 2)
                || phrases.opening("institution", text) != null;
    }

    private boolean namesUnit(String text) {
        return phrases.inside("unit", text) != null || ACRONYM.matcher(text).matches();
    }

    private static boolean canBeName(String text) {
        int words = words(text).length;
        return words <= LONGEST && (words >= 2 || ACRONYM.matcher(text).matches());
    }

    private List<Part> byKnownNames(String text) {
        String[] words = words(text);
        if (known.contains(Folding.words(text))) {
            return List.of(new Part(text, true));
        }
        var parts = new ArrayList<Part>();
        int rest = 0;
        int at = 0;
        while (at < words.length) {
            int length = cutBefore(words, rest, at) ? longestAt(words, at) : 0;
            if (length > 0 && length < words.length && cutAfter(words, at + length)) {
                addRest(parts, words, rest, at);
                parts.add(new Part(join(words, at, at + length), true));
                at += length;
                at += at < words.length - 1 && isAnd(words[at]) ? 1 : 0;
                rest = at;
            } else {
                at++;
            }
        }
        addRest(parts, words, rest, words.length);
        return parts;
    }

    private void addRest(List<Part> parts, String[] words, int from, int to) {
        if (from < to) {
            String text = plain(join(words, from, to));
            parts.add(new Part(text, known.contains(Folding.words(text))));
        }
    }

    /// What stands before the cut must be nothing, a known name, or at least two words that do not wait for more.
    private boolean cutBefore(String[] words, int rest, int at) {
        if (at == rest) {
            return true;
        }
        boolean enough = at - rest >= 2 || ACRONYM.matcher(words[rest]).matches();
        return enough && !phrases.is("connective", words[at - 1]) && startsWithCapital(words[at]);
    }

    private boolean cutAfter(String[] words, int at) {
        if (at >= words.length) {
            return true;
        }
        int next = isAnd(words[at]) ? at + 1 : at;
        if (next != at) {
            return longestAt(words, next) > 0;
        }
        boolean enough = words.length - at >= 2 || ACRONYM.matcher(words[at]).matches() || longestAt(words, at) > 0;
        return enough && startsWithCapital(words[at]) && !phrases.is("connective", words[at]);
    }

    private static boolean isAnd(String word) {
        return Set.of("and", "dhe", "si", "și", "şi", "i", "и", "та", "&").contains(word);
    }

    private int longestAt(String[] words, int at) {
        for (int to = Math.min(words.length, at + LONGEST); to > at; to--) {
            if (known.contains(Folding.words(join(words, at, to)))) {
                return to - at;
            }
        }
        return 0;
    }

    private static boolean startsWithCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static String[] words(String text) {
        return Folding.spaced(text).split(" ", -1);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static String plain(String text) {
        return AFFIX.matcher(Folding.spaced(text)).replaceAll("").strip();
    }
}
