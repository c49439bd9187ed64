package org.besa.plans.reading.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings texts to the form in which they are compared: what a hurried typist, another keyboard or a copy out of
/// a PDF changes must not count.
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN = Pattern.compile("[a-z]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final int FIRST_CYRILLIC = 0x400;
    /// Cyrillic letters that look like Latin ones and are typed in their place ("KOMBЁTAR").
    private static final Map<Character, Character> LOOKALIKES = Map.ofEntries(
            Map.entry('а', 'a'),
            Map.entry('е', 'e'),
            Map.entry('ё', 'e'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('с', 'c'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('к', 'k'),
            Map.entry('м', 'm'),
            Map.entry('т', 't'),
            Map.entry('в', 'b'),
            Map.entry('н', 'h'),
            Map.entry('і', 'i'),
            Map.entry('ј', 'j'),
            Map.entry('ѕ', 's'));

    private Folding() {}

    /// Without leading, trailing and repeated white space of any kind; line feeds become spaces.
    public static String spaced(String text) {
        return parted(text, Folding::isSpace);
    }

    /// Lower case, without diacritics, white space single.
    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return spaced(text.toLowerCase(Locale.ROOT));
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // й and ї are letters of their own, not letters with a mark; an apostrophe may be typed as a letter
        String kept = lower.replace('й', '\uE000')
                .replace('ї', '\uE001')
                .replace('\u02BC', '\'')
                .replace("đ", "dj");
        String bare =
                MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
        return spaced(oneScript(bare.replace('\uE000', 'й').replace('\uE001', 'ї')));
    }

    /// Folded, letters and digits only, words parted by one space.
    public static String words(String text) {
        return parted(fold(text), c -> !Character.isLetterOrDigit(c) && !isSign(c));
    }

    /// Folded, letters and digits only, without any space.
    public static String compact(String text) {
        return words(text).replace(" ", "");
    }

    /// A text with one space for each run of some characters, none at its ends. A loop and no pattern, since every text
    /// of a document passes here several times.
    private static String parted(String text, IntPredicate parts) {
        var out = new StringBuilder(text.length());
        boolean parted = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (parts.test(c)) {
                parted = true;
            } else {
                out.append(parted ? " " : "").appendCodePoint(c);
                parted = false;
            }
        }
        return out.toString().strip();
    }

    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    /// What beside letters and decimal digits makes a difference: other numbers, and the signs for "number".
    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return c == '№' || c == '#' || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static String oneScript(String text) {
        if (!LATIN.matcher(text).find() || !hasCyrillic(text)) {
            return text;
        }
        Matcher m = WORD.matcher(text);
        var out = new StringBuilder();
        while (m.find()) {
            String word = m.group();
            boolean mixed = LATIN.matcher(word).find() && CYRILLIC.matcher(word).find();
            m.appendReplacement(out, mixed ? latin(word) : word);
        }
        return m.appendTail(out).toString();
    }

    private static boolean hasCyrillic(String text) {
        return text.chars().anyMatch(c -> c >= FIRST_CYRILLIC)
                && CYRILLIC.matcher(text).find();
    }

    private static String latin(String word) {
        var out = new StringBuilder();
        word.chars().forEach(c -> out.append(LOOKALIKES.getOrDefault((char) c, (char) c)));
        return out.toString();
    }
}
