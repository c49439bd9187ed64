package org.besa.plans.files;

/// What keeps a text whole on its way through formats that strip lines, drop invisible characters or take a dot for a
/// mark: a backslash and a letter for each character that would be lost. Texts that people write rarely need one.
///
/// `\s` space at the edge of a line · `\t` tab · `\r` carriage return · `\z` an empty line · `\u00ad` any other
/// character by its number · a backslash before any other character: that character.
final class FormEscapes {

    private static final char ESCAPE = '\\';

    private FormEscapes() {}

    /// A text of one or several lines.
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            escaped.append(escaped.isEmpty() ? "" : "\n");
            line(line, escaped);
        }
        return escaped.toString();
    }

    /// A text that has to stay one word: a code or key.
    static String token(String token) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == ' ') {
                escaped.append("\\s");
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                number(c, escaped);
            } else {
                character(token, i, escaped);
            }
        }
        return escaped.isEmpty() ? "\\z" : escaped.toString();
    }

    private static void line(String line, StringBuilder escaped) {
        if (line.isEmpty()) {
            escaped.append("\\z");
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean atEdge = i == 0 || i == line.length() - 1;
            if (atEdge && c == ' ') {
                escaped.append("\\s");
            } else if (atEdge && c != '\t' && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                number(c, escaped);
            } else {
                character(line, i, escaped);
            }
        }
    }

    private static void character(String text, int at, StringBuilder escaped) {
        char c = text.charAt(at);
        switch (c) {
            case ESCAPE, FormText.DOT -> escaped.append(ESCAPE).append(c);
            case '\t' -> escaped.append("\\t");
            case '\r' -> escaped.append("\\r");
            default -> {
                if (isDropped(c) || isHalf(text, at)) {
                    number(c, escaped);
                } else {
                    escaped.append(c);
                }
            }
        }
    }

    /// Whether readers of documents leave the character out or take it for another.
    private static boolean isDropped(char c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(c) == Character.PRIVATE_USE
                || c == '\u2011'
                || c >= '\ufffe';
    }

    /// A half of a pair of surrogates whose other half is missing: no file can hold it.
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static void number(char c, StringBuilder escaped) {
        escaped.append("\\u").append("%04x".formatted((int) c));
    }

    /// The text that was escaped.
    static String plain(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != ESCAPE || i + 1 == escaped.length()) {
                text.append(c);
                continue;
            }
            char next = escaped.charAt(++i);
            switch (next) {
                case 's' -> text.append(' ');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'z' -> {}
                case 'u' -> i += numbered(escaped, i + 1, text);
                default -> text.append(next);
            }
        }
        return text.toString();
    }

    /// Appends the character that the next four digits number; how many characters that took.
    private static int numbered(String escaped, int at, StringBuilder text) {
        if (at + 4 <= escaped.length()) {
            String digits = escaped.substring(at, at + 4);
            if (digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                text.append((char) Integer.parseInt(digits, 16));
                return 4;
            }
        }
        text.append('u');
        return 0;
    }
}
