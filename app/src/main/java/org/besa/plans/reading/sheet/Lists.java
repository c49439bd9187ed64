package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Lists inside one text, with bullets, numbers or merely one entry a line.
final class Lists {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•▪●*·]|o(?=\\s))\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "^\\(?(?:(\\d{1,2}(?:\\.\\d{1,2})+)[.):]*\\s+|(\\d{1,2})[.):]+\\s*(?!\\d)|([a-z])\\)\\s+)(?=\\S)");
    private static final Pattern NEXT_NUMBER = Pattern.compile("[;.]\\s+(?=\\(?\\d{1,2}[.)]\\s*\\p{L})");
    private static final Pattern NEXT = Pattern.compile(";\\s+(?=\\p{Lu})");

    private Lists() {}

    /// An entry of a list.
    ///
    /// @param number as printed, null when not numbered
    record Entry(@Nullable String number, String text) {}

    /// The entries; a line without a bullet goes on with the entry above when that has one.
    static List<Entry> entries(String text) {
        var entries = new ArrayList<Entry>();
        boolean listed = false;
        for (String line : lines(text)) {
            if (listed && !isListed(line)) {
                Entry last = entries.removeLast();
                entries.add(new Entry(last.number(), last.text() + " " + unlisted(line)));
                continue;
            }
            listed = isListed(line);
            Entry entry = entry(line);
            if (!entry.text().isEmpty()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /// A text with the number before it.
    static Entry entry(String line) {
        String bare = BULLET.matcher(Folding.spaced(line)).replaceFirst("");
        Matcher number = NUMBER.matcher(bare);
        if (!number.find()) {
            return new Entry(null, unlisted(line));
        }
        String printed = Stream.of(number.group(1), number.group(2), number.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new Entry(printed, ended(bare.substring(number.end())));
    }

    static boolean isListed(String line) {
        String spaced = Folding.spaced(line);
        return BULLET.matcher(spaced).find() || NUMBER.matcher(spaced).find();
    }

    /// Without the bullet before it and the semicolon after it.
    static String unlisted(String line) {
        return ended(BULLET.matcher(Folding.spaced(line)).replaceFirst(""));
    }

    private static List<String> lines(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() != 1) {
            return lines;
        }
        String line = Folding.spaced(text);
        return (NUMBER.matcher(line).find() ? NEXT_NUMBER : NEXT)
                .splitAsStream(line)
                .toList();
    }

    private static String ended(String text) {
        return text.replaceAll("[;,]+$", "").strip();
    }
}
