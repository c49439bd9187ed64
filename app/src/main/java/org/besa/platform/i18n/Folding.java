package org.besa.platform.i18n;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The one rule by which texts and what is searched for are made comparable: small Latin letters without marks, signs
/// become one space. Cyrillic letters that look Latin count as Latin wherever they stand, since Albanian plans are
/// typed with either ("KUNDЁR"); a Cyrillic text is folded by the same rule on both sides and so still finds itself.
/// The database folds alike (`platform.fold`), a test compares the two letter by letter.
final class Folding {

    private static final String FROM =
            "ĐđÐðŁłØøĦħŦŧıÆŒÞẞŊАаВвЕеКкМмНнОоРрСсТтУуХхІіЈјЅѕҺһБГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯЂЉЊЋЏЄҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς";
    private static final String TO =
            "ddddlloohhttiæœþßŋaabbeekkmmhhooppccttyyxxiijjsshhбгджзилпфцчшщъыьэюяђљњћџєґαβγδεζηθικλμνξοπρστυφχψωσ";

    /// Marks on letters, and signs that are not seen, such as a hyphen where a line might end.
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\ufeff]+");
    private static final String GAP = "[\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7"
            + "\\u02b0-\\u02ff\\u2000-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u303f\\ue000-\\uf8ff\\ufe00-\\ufe6f\\ufff0-\\uffff"
            + "\\x{10000}-\\x{10ffff}]";
    private static final Pattern GAPS = Pattern.compile(GAP + "+");
    private static final Pattern SPACE_AROUND = Pattern.compile("^ | $");
    private static final Map<Character, Character> LETTERS = letters();

    private Folding() {}

    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder letters = new StringBuilder(bare.length());
        bare.chars().forEach(c -> letters.append(small((char) c)));
        return SPACE_AROUND.matcher(GAPS.matcher(letters).replaceAll(" ")).replaceAll("");
    }

    /// Whether a character parts words.
    static boolean isGap(int codePoint) {
        return codePoint < 128
                ? !Character.isLetterOrDigit(codePoint)
                : GAPS.matcher(Character.toString(codePoint)).matches()
                        && !MARKS.matcher(Character.toString(codePoint)).matches();
    }

    private static char small(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return LETTERS.getOrDefault(c, c);
    }

    private static Map<Character, Character> letters() {
        Map<Character, Character> letters = new HashMap<>();
        for (int i = 0; i < FROM.length(); i++) {
            letters.put(FROM.charAt(i), TO.charAt(i));
        }
        return letters;
    }
}
