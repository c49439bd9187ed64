package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tells which lines the layout broke and which a person did.
///
/// A line was broken by the layout when the first word of the next would not have fitted; when it would have, somebody
/// ended a paragraph there.
final class Paragraphs {

    private static final String BULLETS = "•▪◦●○■□‣➢✓*–—-o";
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}|\\p{L}|[ivxIVX]{1,4})[.)]");
    private static final String SENTENCE_ENDS = ".;:!?…”\"»)";
    private static final float WIDER_THAN_LINE_PITCH = 1.35f;
    private static final float WIDEST_LINE_PITCH = 1.7f;
    private static final float OTHER_SIZE = 1.15f;
    private static final char SOFT_HYPHEN = '\u00AD';

    private final List<List<TextLine>> paragraphs = new ArrayList<>();

    private Paragraphs() {}

    /// Groups lines to paragraphs.
    ///
    /// @param lines from top to bottom
    /// @param width the width that text may fill
    static List<List<TextLine>> of(List<TextLine> lines, float width) {
        Paragraphs found = new Paragraphs();
        float pitch = pitch(lines);
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (i == 0 || begins(lines.get(i - 1), line, width, pitch)) {
                found.paragraphs.add(new ArrayList<>());
            }
            found.paragraphs.getLast().add(line);
        }
        return found.paragraphs;
    }

    /// The text of a cell: its paragraphs parted by a line feed.
    static String text(List<Word> words, Box cell) {
        List<TextLine> lines = TextLine.of(words);
        float inset = 8;
        for (TextLine line : lines) {
            inset = Math.clamp(line.box().left() - cell.left(), 0, inset);
        }
        return text(lines, cell.width() - 2 * inset);
    }

    /// The text of a cell: its paragraphs parted by a line feed.
    ///
    /// @param width the width that text may fill
    static String text(List<TextLine> lines, float width) {
        StringBuilder text = new StringBuilder();
        for (List<TextLine> paragraph : of(lines, width)) {
            text.append(text.isEmpty() ? "" : "\n").append(joined(paragraph));
        }
        return text.toString();
    }

    /// The lines of a paragraph as one.
    static String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        for (TextLine line : lines) {
            String next = line.text();
            if (!text.isEmpty() && !next.isEmpty()) {
                join(text, next.charAt(0));
            }
            text.append(next);
        }
        return text.toString();
    }

    private static void join(StringBuilder text, char next) {
        int last = text.length() - 1;
        if (text.charAt(last) == SOFT_HYPHEN) {
            text.setLength(last);
            return;
        }
        boolean hyphen = last > 0 && (text.charAt(last) == '-' || text.charAt(last) == '\u2010');
        if (!(hyphen && Character.isLetter(text.charAt(last - 1)) && Character.isLetter(next))) {
            text.append(' ');
        }
    }

    private static boolean begins(TextLine before, TextLine line, float width, float pitch) {
        float step = line.baseline() - before.baseline();
        if (step > WIDER_THAN_LINE_PITCH * pitch || isOtherSize(before, line) || isOtherWeight(before, line)) {
            return true;
        }
        Word first = line.words().getFirst();
        if (line.words().size() > 1 && (isBullet(first.text()) || (isNumber(first.text()) && endsSentence(before)))) {
            return true;
        }
        float space = 0.28f * line.size();
        float slack = Math.max(2, 0.6f * line.size());
        return before.box().width() + space + (first.right() - first.left()) + slack < width;
    }

    private static boolean isBullet(String word) {
        return word.length() == 1 && BULLETS.contains(word);
    }

    private static boolean isNumber(String word) {
        char last = word.charAt(word.length() - 1);
        return (last == '.' || last == ')') && NUMBER.matcher(word).matches();
    }

    private static boolean endsSentence(TextLine line) {
        String last = line.words().getLast().text();
        return SENTENCE_ENDS.indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    private static boolean isOtherWeight(TextLine one, TextLine other) {
        return (one.isBold() && other.isPlain()) || (one.isPlain() && other.isBold());
    }

    private static boolean isOtherSize(TextLine one, TextLine other) {
        return Math.max(one.size(), other.size()) > OTHER_SIZE * Math.min(one.size(), other.size());
    }

    /// The usual distance of baselines: the smallest between lines of one size.
    private static float pitch(List<TextLine> lines) {
        float pitch = Float.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            float step = line.baseline() - lines.get(i - 1).baseline();
            if (!isOtherSize(lines.get(i - 1), line) && step > 0.8f * line.size()) {
                pitch = Math.min(pitch, step);
            }
        }
        return Math.min(
                pitch,
                lines.isEmpty() ? pitch : WIDEST_LINE_PITCH * lines.getFirst().size());
    }
}
