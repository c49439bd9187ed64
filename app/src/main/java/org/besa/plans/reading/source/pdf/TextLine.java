package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words on one line, from left to right.
record TextLine(List<Word> words, Box box, float baseline, float size) {

    /// Words whose baselines are apart by less than this share of the font size stand on one line; a raised number
    /// stays on its line.
    private static final float SAME_LINE = 0.42f;

    /// Puts words on lines, from top to bottom.
    static List<TextLine> of(List<Word> words) {
        List<Word> byBaseline = new ArrayList<>(words);
        byBaseline.sort(Comparator.comparingDouble(Word::baseline));
        List<TextLine> lines = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        float baseline = 0;
        float size = 0;
        for (Word word : byBaseline) {
            if (!open.isEmpty() && word.baseline() - baseline > SAME_LINE * Math.max(size, word.size())) {
                lines.add(line(open));
                open.clear();
            }
            if (open.isEmpty() || word.size() > 1.2f * size) {
                baseline = word.baseline();
                size = word.size();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            lines.add(line(open));
        }
        return lines;
    }

    private static TextLine line(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words.size());
        if (words.size() > 1) {
            words.sort(Comparator.comparingDouble(Word::left));
        }
        Box box = words.getFirst().box();
        Word largest = words.getFirst();
        for (Word word : words) {
            if (!sorted.isEmpty() && isAgain(sorted.getLast(), word)) {
                continue;
            }
            sorted.add(word);
            box = box.with(word.box());
            largest = word.size() > largest.size() ? word : largest;
        }
        return new TextLine(sorted, box, largest.baseline(), largest.size());
    }

    /// Whether the same word was drawn a second time over itself to look bold.
    private static boolean isAgain(Word one, Word other) {
        float slack = 0.15f * one.size();
        return other.left() - one.left() < slack
                && Math.abs(one.baseline() - other.baseline()) < slack
                && one.text().equals(other.text());
    }

    /// The words with one space where a space or gap parts them.
    String text() {
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (Word word : words) {
            if (before != null && isApart(before, word)) {
                text.append(' ');
            }
            text.append(word.text());
            before = word;
        }
        return text.toString();
    }

    /// Whether all its words are bold.
    boolean isBold() {
        return words.stream().allMatch(Word::isBold);
    }

    /// Whether none of its words is bold.
    boolean isPlain() {
        return words.stream().noneMatch(Word::isBold);
    }

    private static boolean isApart(Word before, Word word) {
        float gap = word.left() - before.right();
        return gap > Words.GAP * Math.max(before.size(), word.size()) || (word.spaced() && gap > -0.05f * word.size());
    }
}
