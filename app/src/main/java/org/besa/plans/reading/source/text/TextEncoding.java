package org.besa.plans.reading.source.text;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Tells in which encoding a text was saved: by its mark, else UTF-8 when it is valid UTF-8, else UTF-16 by its
/// zero bytes, else the Windows code page whose letters make the most sense for the languages of the region.
final class TextEncoding {

    private static final List<String> CODE_PAGES = List.of("windows-1250", "windows-1252", "windows-1251");
    /// Letters that are common in the languages each code page is used for.
    private static final Map<String, String> EXPECTED = Map.of(
            "windows-1250", "šđčćžŠĐČĆŽăâîșțşţĂÂÎŞŢ",
            "windows-1252", "ëçËÇéèàùôîâäöüßñ",
            "windows-1251", "абвгдежзийклмнопрстуфхцчшщьюяіїєґјљњћђџАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЮЯІЇЄҐЈЉЊЋЂЏ");

    private static final int MIXED_COSTS = 5;

    private TextEncoding() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        } else if (zeros(bytes, 1) > bytes.length / 8) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        } else if (zeros(bytes, 0) > bytes.length / 8) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return likeliest(bytes);
        }
    }

    /// Places where a Latin letter stands beside a Cyrillic one: no word of the region is written so.
    private static long mixedLetters(String text) {
        return IntStream.range(1, text.length())
                .filter(i -> isMixed(text.charAt(i - 1), text.charAt(i)) || isMixed(text.charAt(i), text.charAt(i - 1)))
                .count();
    }

    private static boolean isMixed(char latin, char cyrillic) {
        return UnicodeScript.of(latin) == UnicodeScript.LATIN && UnicodeScript.of(cyrillic) == UnicodeScript.CYRILLIC;
    }

    private static String likeliest(byte[] bytes) {
        String best = "";
        long most = Long.MIN_VALUE;
        for (String name : CODE_PAGES) {
            String text = new String(bytes, Charset.forName(name));
            String letters = EXPECTED.getOrDefault(name, "");
            long expected = text.chars().filter(c -> letters.indexOf(c) >= 0).count();
            long score = expected - MIXED_COSTS * mixedLetters(text);
            if (score > most) {
                most = score;
                best = text;
            }
        }
        return best;
    }

    /// Zero bytes at even (0) or odd (1) places of the beginning.
    private static int zeros(byte[] bytes, int parity) {
        int count = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
