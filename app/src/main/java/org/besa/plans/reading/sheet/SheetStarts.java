package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Finds the rows at which sheets begin.
///
/// A sheet begins at the label of its commitment, or, where sheets give their title no label, at the title above a
/// label that the sheet before has already.
final class SheetStarts {

    private static final Set<Label> FOLLOW_TITLE =
            EnumSet.of(Label.LEAD, Label.PROBLEM, Label.OBJECTIVE, Label.DESCRIPTION, Label.DATES);
    private static final Set<Label> OPENERS =
            EnumSet.of(Label.LEAD, Label.PROBLEM, Label.OBJECTIVE, Label.DESCRIPTION, Label.DATES, Label.OTHERS);
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVXLC]{1,5})\\s*[.:)–—-]\\s*\\S.*");
    private static final Pattern BULLET = Pattern.compile("^[-–—•▪●*·o]\\s.*", Pattern.DOTALL);
    private static final int LONGEST_TITLE = 250;
    private static final int NEAR = 12;

    private final List<SheetRow> rows;
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Label> seen = EnumSet.noneOf(Label.class);
    private String lastTitle = "";

    private SheetStarts(List<SheetRow> rows) {
        this.rows = rows;
    }

    /// Indexes into the rows, in order; empty when there is no sheet.
    static List<Integer> of(List<SheetRow> rows) {
        return new SheetStarts(rows).find();
    }

    private List<Integer> find() {
        for (int i = 0; i < rows.size(); i++) {
            Item label = rows.get(i).firstLabel();
            if (label == null || label.label() == null) {
                continue;
            }
            boolean first = starts.isEmpty();
            if (first ? opens(i, label) : begins(i, label)) {
                starts.add(namesCommitment(i, label) ? i : titleAbove(i, first));
                seen.clear();
            }
            if (!starts.isEmpty()) {
                rows.get(i).items().stream()
                        .filter(Item::isLabel)
                        .map(Item::label)
                        .forEach(seen::add);
            }
            lastTitle = namesCommitment(i, label) ? title(i, label) : lastTitle;
        }
        return starts;
    }

    /// The first sheet opens with a label that has others close behind it.
    private boolean opens(int at, Item label) {
        long near = rows.subList(at, Math.min(rows.size(), at + NEAR)).stream()
                .flatMap(row -> row.items().stream())
                .filter(Item::isLabel)
                .limit(3)
                .count();
        return near == 3
                && (Label.TELLING.contains(label.label())
                        || label.is(Label.DESCRIPTION)
                        || label.is(Label.NUMBER)
                        || namesCommitment(at, label));
    }

    /// "Title" names the commitment where what a sheet opens with follows; elsewhere it is somebody's.
    private boolean namesCommitment(int at, Item label) {
        return label.is(Label.COMMITMENT)
                || (label.is(Label.TITLE)
                        && rows.subList(at + 1, rows.size()).stream()
                                .map(SheetRow::firstLabel)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .filter(next -> FOLLOW_TITLE.contains(next.label()))
                                .isPresent());
    }

    private boolean begins(int at, Item label) {
        if (namesCommitment(at, label)) {
            boolean full = seen.stream().anyMatch(l -> l != Label.COMMITMENT && l != Label.NUMBER);
            return full || isAnother(title(at, label));
        }
        if (label.is(Label.NUMBER)) {
            return seen.contains(Label.NUMBER) && seen.size() > 2;
        }
        return OPENERS.contains(label.label())
                && seen.contains(label.label())
                && seen.size() > 2
                && rows.get(at).first().isLabel()
                && titleAbove(at, false) < at;
    }

    /// Whether a second label of a commitment, with nothing between, is about another one: a list of contents is made
    /// of such labels, while a heading and the first row of its table name the same.
    private boolean isAnother(String title) {
        boolean comparable = !lastTitle.isEmpty()
                && !title.isEmpty()
                && Character.isDigit(title.charAt(0)) == Character.isDigit(lastTitle.charAt(0));
        return comparable && !title.equals(lastTitle);
    }

    /// What tells one commitment from another: its number, else its title.
    private String title(int at, Item label) {
        if (label.number() != null) {
            return label.number();
        }
        List<Item> items = rows.get(at).items();
        String value = items.stream()
                .filter(item -> !item.isLabel())
                .map(Item::text)
                .findFirst()
                .orElseGet(() -> at + 1 < rows.size() && !rows.get(at + 1).hasLabel()
                        ? rows.get(at + 1).first().text()
                        : "");
        String spaced = Folding.spaced(value);
        return NUMBERED.matcher(spaced).matches() ? spaced.split("[\\s.:)–—-]", 2)[0] : Folding.words(spaced);
    }

    /// The row above a sheet that has no label for its title, the row itself when nothing above looks like a title.
    private int titleAbove(int at, boolean first) {
        SheetRow above = at == 0 ? null : rows.get(at - 1);
        if (above == null || above.hasLabel()) {
            return at;
        }
        String text = Folding.spaced(above.first().text());
        boolean looksSo = above.items().size() == 1
                && text.length() <= LONGEST_TITLE
                && !BULLET.matcher(text).matches();
        boolean apart = first || (!rows.get(at).line() && above.line()) || startsTable(at - 1) || isWholeRow(above);
        return looksSo && (apart || NUMBERED.matcher(text).matches()) ? at - 1 : at;
    }

    private boolean startsTable(int at) {
        SheetRow before = at == 0 ? null : rows.get(at - 1);
        return !rows.get(at).line() && !rows.get(at).isInTableOf(before);
    }

    private static boolean isWholeRow(@Nullable SheetRow row) {
        return row != null
                && !row.line()
                && row.first().column() == 0
                && row.first().end() > 1
                && row.first().end() == row.width();
    }
}
