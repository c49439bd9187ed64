package org.besa.plans.reading.source.formats.flow;

/// What people see of a text.
public final class VisibleText {

    private VisibleText() {}

    /// Appends what is visible of `text`: no soft hyphens, zero-width characters or stray control characters, and
    /// symbols of Word's picture fonts as the bullet or mark they look like.
    static void append(StringBuilder target, CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t', '\n' -> target.append(c);
                case '\u2011' -> target.append('-');
                case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufffe', '\uffff' -> {}
                default -> {
                    if (c >= '\uf000' && c <= '\uf0ff') {
                        target.append(symbol(c));
                    } else if (!Character.isISOControl(c)) {
                        target.append(c);
                    }
                }
            }
        }
    }

    /// The text of a cell that a format stores whole: its lines without blank ones, parted by line feeds.
    public static String ofCell(String stored) {
        StringBuilder visible = new StringBuilder(stored.length());
        append(visible, stored);
        StringBuilder text = new StringBuilder(visible.length());
        appendLines(text, visible.toString().replace('\t', ' '));
        return text.toString();
    }

    /// Appends the lines of a text that are not blank, each after a line feed.
    static void appendLines(StringBuilder target, String text) {
        text.lines().map(VisibleText::stripped).filter(line -> !line.isEmpty()).forEach(line -> {
            target.append(target.isEmpty() ? "" : "\n").append(line);
        });
    }

    /// Like [String#strip], no-break spaces included.
    private static String stripped(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /// Whether there is nothing but white space, no-break spaces included.
    static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> isSpace((char) c));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// A character of Symbol or Wingdings, which Word stores in the private use area from U+F000.
    public static char symbol(int code) {
        return switch (code & 0xff) {
            case 0xfc, 0xfe -> '✓';
            case 0xfb, 0xfd -> '✗';
            case 0x2d -> '-';
            case 0xe0, 0xe8 -> '→';
            default -> '•';
        };
    }
}
