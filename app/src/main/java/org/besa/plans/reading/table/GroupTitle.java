package org.besa.plans.reading.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// The title of an area, goal, objective or component.
///
/// @param number without trailing full stop, null when not numbered
/// @param worded whether it opens with a word such as "Area" or "Objective"
/// @param level 1 for areas and goals, 2 for objectives, more for deeper codes
record GroupTitle(@Nullable String number, String title, boolean worded, int level) {

    private static final int LONGEST = 400;
    private static final Pattern MARKS = Pattern.compile("^[#>*\\s]+|[*\\s]+$");
    private static final Pattern LETTER =
            Pattern.compile("^(\\p{Lu}|\\p{Lu}{1,2}\\d{1,2})[.:)]\\s+(\\p{Lu}\\S.*)$", Pattern.DOTALL);
    private static final Pattern NUMBER_AFTER_WORD = Pattern.compile(
            "^(?:nr\\.?|no\\.?)?\\s*([A-Z]?\\.?\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,6}(?:\\.\\d{1,3})*|[A-Z](?:\\.\\d{1,3})*)\\s*(?:[:.)–—-]+\\s*|\\s+|$)(.*)$",
            Pattern.DOTALL);

    /// A line taken as a title; whether it is one, what stands around it decides.
    ///
    /// @return null when the line can be no title: too long, or nothing left beside the number
    static @Nullable GroupTitle of(String line, Phrases phrases) {
        String text = line.length() > 2 * LONGEST ? "" : plain(line);
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Code code = opening(text);
        String rest = code == null ? text : code.rest();
        String word = phrases.opening("group", rest);
        if (code != null) {
            return titled(code.code(), rest, word, phrases);
        } else if (word == null) {
            return coded(text, phrases);
        }
        String afterWord = dropWords(text, word.split(" ", -1).length);
        Matcher m = NUMBER_AFTER_WORD.matcher(afterWord);
        if (m.matches()) {
            String title = m.group(2).isBlank() ? text : m.group(2).strip();
            return new GroupTitle(stripped(m.group(1)), title, true, level(m.group(1), word, phrases));
        }
        boolean colon = text.substring(0, text.length() - afterWord.length())
                .stripTrailing()
                .endsWith(":");
        return new GroupTitle(null, colon ? afterWord : text, true, level("", word, phrases));
    }

    /// "Measure A.1.1: …" is a title, "Measure for …" a sentence.
    private static GroupTitle coded(String text, Phrases phrases) {
        String word = phrases.opening("coded-group", text);
        String rest = word == null ? "" : dropWords(text, word.split(" ", -1).length);
        Matcher m = NUMBER_AFTER_WORD.matcher(rest);
        boolean levels = m.matches() && !m.group(2).isBlank() && Code.depth(m.group(1)) > 1;
        return levels
                ? new GroupTitle(stripped(m.group(1)), m.group(2).strip(), true, Code.depth(m.group(1)))
                : new GroupTitle(null, text, false, 1);
    }

    /// Without the marks of a Markdown heading and of emphasis.
    static String plain(String line) {
        return Folding.spaced(MARKS.matcher(line).replaceAll("").replaceAll("\\*\\*|__|</?u>", ""));
    }

    /// A title that cannot end so, or two lines of capitals of which the second opens nothing.
    static boolean isSecondLine(String title, String line, Phrases phrases) {
        GroupTitle next = of(line, phrases);
        if (next == null || next.worded() || next.number() != null || IndicatorText.in(line, phrases) != null) {
            return false;
        }
        String end = title.substring(title.lastIndexOf(' ') + 1);
        boolean waits = phrases.is("connective", end) || title.endsWith(",") || title.endsWith("-");
        return waits || (isShouted(title) && isShouted(line));
    }

    /// Whether a text is written in capitals throughout.
    static boolean isShouted(String text) {
        return text.length() > 6
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /// The number a title begins with, null when it begins with none; areas may have letters: "A. …", "F1. …".
    private static @Nullable Code opening(String text) {
        Code code = Code.opening(text);
        Matcher m = LETTER.matcher(text);
        return code == null && m.matches() ? new Code(m.group(1), m.group(2)) : code;
    }

    private static GroupTitle titled(String code, String rest, @Nullable String word, Phrases phrases) {
        String title = rest.endsWith(".") && rest.indexOf('.') == rest.length() - 1
                ? rest.substring(0, rest.length() - 1)
                : rest;
        return new GroupTitle(code, title, word != null, level(code, word == null ? "" : word, phrases));
    }

    private static int level(String code, String word, Phrases phrases) {
        int depth = code.isEmpty() ? 1 : Code.depth(code);
        if (depth > 1) {
            return depth;
        }
        return !phrases.is("goal", word) && phrases.is("objective", word) ? 2 : 1;
    }

    private static String stripped(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    private static String dropWords(String text, int count) {
        List<String> words = List.of(text.split("\\s+", -1));
        return String.join(" ", words.subList(Math.min(count, words.size()), words.size()))
                .strip();
    }
}
