package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;

/// Cuts a cell into the things it lists: by line feeds, bullets and numbers, else by full stop and capital letter.
final class Sentences {

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-–—•▪●◦·*✓➢]\\s*|\\(?[a-zа-я]\\)\\s+|\\(?\\d{1,2}[.)]\\s+)(?=\\S)");
    private static final Pattern INNER_BULLET = Pattern.compile("\\s+[•▪●◦➢]\\s*");
    private static final Pattern STOP = Pattern.compile("[.!?;]['\"”»)]*\\s+(?=[\\p{Lu}«“\"(])");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(])(?:\\p{L}|\\d{1,3}|nr|no|art|p\\.sh|etj|etc|e\\.g|i\\.e|dr|prof|mr|ms|vs|str|god|br|čl|cl|ст|п|р|м|ul|sh|lit|pika|pg|vkm|alin|par|cit|approx|incl)\\.$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Sentences() {}

    /// The items of a cell in order, each with its own full stop; never empty unless the cell is.
    static List<String> split(String cell) {
        var items = new ArrayList<String>();
        for (String line : INNER_BULLET.matcher(cell).replaceAll("\n• ").split("\n", -1)) {
            boolean listed = BULLET.matcher(line).find();
            String text = Folding.spaced(BULLET.matcher(line).replaceFirst(""));
            if (text.isEmpty()) {
                continue;
            }
            boolean goesOn = !items.isEmpty() && !listed && Character.isLowerCase(text.charAt(0));
            if (goesOn) {
                items.set(items.size() - 1, items.getLast() + " " + text);
            } else {
                items.add(text);
            }
        }
        return items.stream().flatMap(item -> bySentence(item).stream()).toList();
    }

    /// The sentences of a text.
    static List<String> bySentence(String text) {
        var sentences = new ArrayList<String>();
        Matcher m = STOP.matcher(text);
        int from = 0;
        while (m.find()) {
            String before = text.substring(from, m.start() + 1);
            if (!ABBREVIATION.matcher(before).find() && !insideBrackets(text.substring(from, m.start()))) {
                sentences.add(text.substring(from, m.end()).strip());
                from = m.end();
            }
        }
        String last = text.substring(from).strip();
        if (!last.isEmpty()) {
            sentences.add(last);
        }
        return sentences;
    }

    private static boolean insideBrackets(String text) {
        return text.lastIndexOf('(') > text.lastIndexOf(')');
    }
}
