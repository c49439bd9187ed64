package org.besa.plans.reading.source.formats.flow;

import java.util.Locale;

/// Writes the number of a list item as word processors do.
public final class NumberFormats {

    private static final int MAX_ROMAN = 3_999;
    private static final String RUSSIAN_LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static final String LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int MAX_REPEATS = 20;

    private NumberFormats() {}

    /// The number in a format of ECMA-376 (17.18.59); one that is not known is written in digits.
    ///
    /// @param format "decimal", "upperRoman", "lowerLetter" and so on
    public static String format(String format, int number) {
        return switch (format) {
            case "none" -> "";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(LATIN_LETTERS, number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(LATIN_LETTERS, number);
            case "russianUpper" -> letters(RUSSIAN_LETTERS, number).toUpperCase(Locale.ROOT);
            case "russianLower" -> letters(RUSSIAN_LETTERS, number);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > MAX_ROMAN) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }

    /// a … z, then aa, bb … zz, as Word and OpenDocument with synchronised letters count.
    private static String letters(String alphabet, int number) {
        int repeats = (number - 1) / alphabet.length() + 1;
        if (number < 1 || repeats > MAX_REPEATS) {
            return Integer.toString(number);
        }
        return String.valueOf(alphabet.charAt((number - 1) % alphabet.length())).repeat(repeats);
    }
}
