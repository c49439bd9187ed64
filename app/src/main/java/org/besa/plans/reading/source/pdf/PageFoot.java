package org.besa.plans.reading.source.pdf;

import java.util.List;
import java.util.regex.Pattern;

/// The last lines of a page. What stands at the same height on the next or the last page, but for numbers, belongs to
/// the pages and to no table, however near to its last row.
///
/// @param lines from top to bottom
record PageFoot(List<TextLine> lines) {

    static final PageFoot NONE = new PageFoot(List.of());

    private static final int MOST_LINES = 3;

    /// They stand in the lowest part of the page: a short page may end with the header that every page repeats.
    private static final float LOWEST = 0.85f;

    private static final float SAME_HEIGHT = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static PageFoot of(List<Word> words, float pageHeight) {
        List<TextLine> lines = TextLine.of(words.stream()
                .filter(word -> word.baseline() > LOWEST * pageHeight)
                .toList());
        return new PageFoot(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    }

    /// Those of its lines that one of the neighbouring pages has as well; with them what stands below.
    List<TextLine> repeatedIn(PageFoot before, PageFoot after) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (before.has(line) || after.has(line)) {
                return lines.subList(i, lines.size());
            }
        }
        return List.of();
    }

    private boolean has(TextLine line) {
        return lines.stream()
                .anyMatch(other -> Math.abs(other.baseline() - line.baseline()) < SAME_HEIGHT
                        && withoutNumbers(other).equals(withoutNumbers(line)));
    }

    private static String withoutNumbers(TextLine line) {
        return NUMBER.matcher(line.text()).replaceAll("");
    }
}
