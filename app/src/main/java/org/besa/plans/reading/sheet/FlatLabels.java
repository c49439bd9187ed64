package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds labels that nobody knows in sheets written as lines of "label: value": a line of this form between two lines
/// with known labels is another pair and no part of the answer above it.
final class FlatLabels {

    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}[^:.;,?!\\d]{3,80}):\\s+(\\S.*)", Pattern.DOTALL);
    private static final Pattern ENDED = Pattern.compile("[^,:;–-]$");
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 8;

    private FlatLabels() {}

    static List<SheetRow> in(List<SheetRow> rows) {
        var all = new ArrayList<SheetRow>();
        for (int i = 0; i < rows.size(); i++) {
            SheetRow above = all.isEmpty() ? null : all.getLast();
            SheetRow below = i + 1 < rows.size() ? rows.get(i + 1) : null;
            all.add(isPair(above) && isPair(below) ? parted(rows.get(i)) : rows.get(i));
        }
        return all;
    }

    /// Whether a line is a label with a value that is at its end.
    private static boolean isPair(@Nullable SheetRow row) {
        return row != null
                && row.line()
                && row.items().size() == 2
                && row.first().isLabel()
                && !row.first().isOption()
                && !row.items().getLast().isLabel()
                && ENDED.matcher(row.items().getLast().text()).find();
    }

    private static SheetRow parted(SheetRow row) {
        Item item = row.first();
        Matcher pair = PAIR.matcher(item.text());
        boolean looksSo = row.line() && row.items().size() == 1 && !item.isLabel() && pair.matches();
        int words = looksSo ? pair.group(1).split("\\s+").length : 0;
        return words < LEAST_WORDS || words > MOST_WORDS
                ? row
                : row.with(List.of(item.saying(pair.group(1)).as(Label.UNKNOWN), item.saying(pair.group(2))));
    }
}
