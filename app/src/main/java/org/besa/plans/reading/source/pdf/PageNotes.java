package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The footnotes of a page: numbered lines that end it, below a short line or with their numbers raised in the text.
/// They stand between the pieces of a row that the page break tears apart and belong to none of its cells.
///
/// @param notes the lines of each
/// @param marks the raised numbers in the text that point at them
record PageNotes(List<List<TextLine>> notes, List<Word> marks) {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    /// The line above notes is shorter than this share of the page.
    private static final float SHORT = 0.45f;

    /// A mark stands higher than its word by a share of the font size between these, and is that much smaller.
    private static final float LEAST_RAISED = 0.12f;

    private static final float MOST_RAISED = 0.75f;
    private static final float SMALLER = 0.85f;

    /// Notes stand below this share of the page.
    private static final float HIGHEST = 0.3f;

    /// The notes of a page.
    ///
    /// @param words those of the page that do not repeat at its foot
    /// @param rules the horizontal lines of the page
    static PageNotes of(List<Word> words, List<Rule> rules, float width, float height) {
        List<TextLine> lines = TextLine.of(words);
        Map<String, List<Word>> marks = marks(words);
        int first = lines.size();
        for (int i = lines.size() - 1; i > 0 && isPlain(lines.get(i)); i--) {
            TextLine line = lines.get(i);
            boolean low = line.baseline() > HIGHEST * height;
            boolean pointedAt = isNumbered(line) && marks.containsKey(number(line));
            if (low && (pointedAt || (isNumbered(line) && isUnderRule(lines.get(i - 1), line, rules, width)))) {
                first = i;
            }
        }
        List<List<TextLine>> notes = new ArrayList<>();
        List<Word> pointing = new ArrayList<>();
        for (TextLine line : lines.subList(first, lines.size())) {
            if (notes.isEmpty() || isNumbered(line)) {
                notes.add(new ArrayList<>());
                pointing.addAll(marks.getOrDefault(number(line), List.of()));
            }
            notes.getLast().add(line);
        }
        return new PageNotes(notes, pointing);
    }

    /// What is left of the words of the page.
    List<Word> without(List<Word> words) {
        Set<Word> taken = new HashSet<>(marks);
        notes.forEach(note -> note.forEach(line -> taken.addAll(line.words())));
        return new ArrayList<>(
                words.stream().filter(word -> !taken.contains(word)).toList());
    }

    private static Map<String, List<Word>> marks(List<Word> words) {
        Map<String, List<Word>> marks = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (NUMBER.matcher(word.text()).matches() && isRaised(words.get(i - 1), word)) {
                marks.computeIfAbsent(word.text(), number -> new ArrayList<>()).add(word);
            }
        }
        return marks;
    }

    /// Whether a number stands raised at the end of the word drawn before it; after a digit it is a power.
    private static boolean isRaised(Word before, Word number) {
        float raised = before.baseline() - number.baseline();
        float size = before.size();
        float gap = number.left() - before.right();
        return number.size() < SMALLER * size
                && raised > LEAST_RAISED * size
                && raised < MOST_RAISED * size
                && Math.abs(gap) < Words.GAP * size
                && !Character.isDigit(before.text().charAt(before.text().length() - 1));
    }

    /// Whether a line is no row of columns; a tab may stand behind the number of a note.
    private static boolean isPlain(TextLine line) {
        List<Word> words = line.words();
        return words.size() < 3 || Columns.of(words.subList(1, words.size())).sure() < 2;
    }

    private static boolean isNumbered(TextLine line) {
        return line.words().size() > 1 && NUMBER.matcher(number(line)).matches();
    }

    private static String number(TextLine line) {
        return line.words().getFirst().text();
    }

    private static boolean isUnderRule(TextLine above, TextLine line, List<Rule> rules, float width) {
        return rules.stream()
                .anyMatch(rule -> rule.length() < SHORT * width
                        && rule.at() > above.baseline()
                        && rule.at() < line.baseline()
                        && Math.abs(rule.from() - line.box().left()) < line.size());
    }
}
