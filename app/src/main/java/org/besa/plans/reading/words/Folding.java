package org.besa.plans.reading.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings texts to the form in which they are compared: what a hurried typist, another keyboard or a copy out of
/// a PDF changes must not count.
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN = Pattern.compile("[a-z]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
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
        return isSpaced(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// Lower case, without diacritics, white space single.
    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return spaced(text.toLowerCase(Locale.ROOT));
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // й and ї are letters of their own, not letters with a mark
        String kept = lower.replace('й', '\uE000').replace('ї', '\uE001').replace("đ", "dj");
        String bare =
                MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
        return spaced(oneScript(bare.replace('\uE000', 'й').replace('\uE001', 'ї')));
    }

    /// Folded, letters and digits only, words parted by one space.
    public static String words(String text) {
        String folded = fold(text);
        var words = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (isWordPart(c)) {
                words.appendCodePoint(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.toString().stripTrailing();
    }

    /// Folded, letters and digits only, without any space.
    public static String compact(String text) {
        return words(text).replace(" ", "");
    }

    /// Most texts are spaced already, and long ones are asked often.
    private static boolean isSpaced(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < 0x7F) || Character.isLetter(c);
            if (!plain && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static boolean isWordPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == '№' || c == '#';
        };
    }

    private static String oneScript(String text) {
        if (!LATIN.matcher(text).find() || !CYRILLIC.matcher(text).find()) {
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

    private static String latin(String word) {
        var out = new StringBuilder();
        word.chars().forEach(c -> out.append(LOOKALIKES.getOrDefault((char) c, (char) c)));
        return out.toString();
    }
}
