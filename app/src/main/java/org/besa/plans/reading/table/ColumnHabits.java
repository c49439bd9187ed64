package org.besa.plans.reading.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.Folding;

/// How the cells of each column of this document usually look: whether they end with a full stop, are filled, which
/// words follow each other in them. Learned from the document itself, so that no rule needs to know the document.
final class ColumnHabits {

    private static final String STOPS = ".!?;:\"”»";

    private static final class Column {
        int cells;
        int filled;
        int stopped;
        final Map<String, Integer> endings = new HashMap<>();
        final Set<String> pairs = new HashSet<>();
    }

    private final Map<Field, Column> columns = new EnumMap<>(Field.class);
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    /// Learns the words alone of what may be a piece of a cell, or stands under no known header.
    void learnWords(String text) {
        words.addAll(List.of(Folding.words(text).split(" ", -1)));
    }

    /// Whether the document has a word elsewhere.
    boolean knows(String word) {
        return words.contains(Folding.words(word));
    }

    /// Learns from one cell.
    void learn(Field field, String text) {
        Column column = columns.computeIfAbsent(field, f -> new Column());
        column.cells++;
        String plain = Folding.spaced(text);
        if (plain.isEmpty()) {
            return;
        }
        column.filled++;
        column.stopped += stops(plain) ? 1 : 0;
        List<String> cell = List.of(Folding.words(plain).split(" ", -1));
        column.endings.merge(ending(cell), 1, Integer::sum);
        words.addAll(cell);
        for (int i = 1; i < cell.size(); i++) {
            String pair = cell.get(i - 1) + " " + cell.get(i);
            column.pairs.add(pair);
            pairs.add(pair);
        }
    }

    /// Share of filled cells that end with a full stop or the like; a half when nothing is known.
    double stopRate(Field field) {
        Column column = columns.get(field);
        return column == null || column.filled < 3 ? 0.5 : (double) column.stopped / column.filled;
    }

    /// Share of cells that are filled.
    double fillRate(Field field) {
        Column column = columns.get(field);
        return column == null || column.cells == 0 ? 0 : (double) column.filled / column.cells;
    }

    /// Whether another cell of the document has the last word of one text followed by the first of another.
    boolean joins(String before, String after) {
        String[] left = Folding.words(before).split(" ", -1);
        String[] right = Folding.words(after).split(" ", -1);
        return pairs.contains(left[left.length - 1] + " " + right[0]);
    }

    /// Whether at least two cells of a column end with the same words as a text.
    boolean endsAlike(Field field, String text) {
        Column column = columns.get(field);
        List<String> cell = List.of(Folding.words(text).split(" ", -1));
        return column != null && column.endings.getOrDefault(ending(cell), 0) >= 2;
    }

    /// Share of a text's pairs of neighbouring words that stand in cells of a column.
    double likeness(Field field, String text) {
        Column column = columns.get(field);
        String[] words = Folding.words(text).split(" ", -1);
        if (column == null || words.length < 2) {
            return 0;
        }
        int known = 0;
        for (int i = 1; i < words.length; i++) {
            known += column.pairs.contains(words[i - 1] + " " + words[i]) ? 1 : 0;
        }
        return (double) known / (words.length - 1);
    }

    /// Whether a text ends with a mark that ends sentences.
    static boolean stops(String text) {
        String stripped = text.stripTrailing();
        return !stripped.isEmpty() && STOPS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    private static String ending(List<String> words) {
        return String.join(" ", words.subList(Math.max(0, words.size() - 3), words.size()));
    }
}
