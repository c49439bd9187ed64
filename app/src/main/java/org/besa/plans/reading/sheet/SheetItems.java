package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// Goes through the rows of a document and tells labels from values.
final class SheetItems {

    private static final int REACH = 6;
    private static final int COLUMNS_OF_A_LIST = 3;

    private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s+");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{2,3}|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private final LabelMatcher matcher;
    private final Map<Integer, Integer> cellsInTable = new HashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private List<Item> items = List.of();
    private @Nullable Label announced;
    private int sinceAnnounced;
    /// Whether the cell being read is the only one of its row that holds something.
    private boolean alone;
    /// Whether another cell stands behind the cell being read.
    private boolean isFollowed;
    private int listOfCommitments = Row.NO_TABLE - 1;

    private SheetItems(LabelMatcher matcher) {
        this.matcher = matcher;
    }

    /// The rows of a document of sheets that hold something, empty when it is none.
    ///
    /// @param leftOut indexes of rows that are no part of it
    static List<SheetRow> of(List<Row> rows, Set<Integer> leftOut, LabelMatcher matcher) {
        var reading = new SheetItems(matcher);
        if (!new Telling(matcher).isOfSheets(rows)) {
            return List.of();
        }
        rows.forEach(row -> reading.cellsInTable.merge(row.table(), row.filled().size(), Math::max));
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank() && !leftOut.contains(i)) {
                reading.row(rows.get(i), i);
            }
        }
        return FlatLabels.in(reading.rows);
    }

    private void row(Row row, int index) {
        items = new ArrayList<>();
        listOfCommitments = isListOfCommitments(row) ? row.table() : listOfCommitments;
        List<SourceCell> filled = row.filled().stream()
                .map(cell -> row.isLine() ? unmarked(cell) : cell)
                .toList();
        alone = filled.size() == 1;
        for (SourceCell cell : filled) {
            isFollowed = cell.column() < filled.getLast().column();
            Item item = new Item(
                    index, cell.column(), cell.column() + cell.columnSpan(), null, cell.text(), null, row.place());
            if (row.table() == listOfCommitments) {
                items.add(item);
            } else {
                cell(cell, item);
            }
        }
        boolean line = row.isLine() || isIndented(row) || cellsInTable.getOrDefault(row.table(), 0) == 1;
        rows.add(new SheetRow(index, row.table(), line, filled, List.copyOf(items), row.width(), row.place()));
    }

    /// The header of a table that lists the commitments, one a row: what is promised stands in their sheets.
    private boolean isListOfCommitments(Row row) {
        List<String> headers = row.filled().stream().map(SourceCell::text).toList();
        return !row.isLine()
                && headers.size() >= COLUMNS_OF_A_LIST
                && headers.stream().anyMatch(header -> matcher.label(header) == Label.COMMITMENT)
                && headers.stream().allMatch(header -> matcher.column(header) != null || matcher.label(header) != null);
    }

    /// A line of text that merely begins with a tab is a row of a table only to the eye of the layout.
    private static boolean isIndented(Row row) {
        return row.filled().size() == 1
                && row.cells().size() == 2
                && row.cells().getFirst().text().isBlank()
                && row.cells().getFirst().rowSpan() == 1;
    }

    /// A line without the marks by which plain text shows headings and bold words.
    static SourceCell unmarked(SourceCell cell) {
        String text =
                EMPHASIS.matcher(HEADING.matcher(cell.text()).replaceFirst("")).replaceAll("$2");
        return new SourceCell(text, cell.column(), cell.columnSpan(), cell.rowSpan());
    }

    private void cell(SourceCell cell, Item item) {
        List<String> lines =
                cell.text().strip().lines().filter(l -> !l.isBlank()).toList();
        boolean answers = items.stream().anyMatch(Item::isLabel);
        boolean several = lines.size() > 1 && !isChoiceOrLabel(cell.text());
        if (!several || (answers && !opens(lines.getFirst()))) {
            piece(cell.text().strip(), item);
            return;
        }
        var value = new ArrayList<String>();
        for (String line : lines) {
            if (opens(line)) {
                add(item, null, String.join("\n", value), null);
                value.clear();
                piece(line, item);
            } else {
                value.add(line);
            }
        }
        add(item, null, String.join("\n", value), null);
    }

    private boolean isChoiceOrLabel(String text) {
        Label label = matcher.label(Folding.spaced(text));
        return (label != null && belongs(label)) || !choices(text).isEmpty();
    }

    /// Whether a line of a cell is a label or begins with one.
    private boolean opens(String line) {
        Label label = matcher.label(line);
        LabelMatcher.Inline inline = label == null ? matcher.inline(line) : null;
        label = inline == null ? label : inline.label();
        return (label != null && belongs(label)) || !choices(line).isEmpty();
    }

    private void piece(String text, Item item) {
        for (String pair : Pairs.of(text, matcher)) {
            pair(pair, item);
        }
    }

    private void pair(String text, Item item) {
        List<Choices.Choice> choices = choices(text);
        if (!choices.isEmpty()) {
            for (Choices.Choice choice : choices) {
                add(item, choice.label(), choice.option(), null);
                add(item, null, choice.mark(), null);
            }
            return;
        }
        // what stands alone in its row and says more than a label may be its answer as well
        LabelMatcher.Inline glued = alone && matcher.isLoose(text) ? matcher.glued(text) : null;
        if (glued != null) {
            add(item, glued.label(), glued.words(), null);
            add(item, null, glued.value(), null);
            return;
        }
        Label label = matcher.label(text);
        // “No” is the header of numbers as well as an answer
        if (label != null && belongs(label) && (text.endsWith(".") || !matcher.isMark(text))) {
            add(item, label, Folding.spaced(text), null);
            return;
        }
        if (namesActors(text)) {
            add(item, Label.ACTORS, Folding.spaced(text), null);
            return;
        }
        LabelMatcher.Inline inline = matcher.inline(text);
        if (inline == null || !belongs(inline.label())) {
            add(item, null, text, null);
            return;
        }
        add(item, inline.label(), inline.words(), inline.number());
        pairAgain(inline.value(), item);
    }

    /// The value behind a label may be a row of ticked options, or name the kind of actors that the next cell lists.
    private void pairAgain(String value, Item item) {
        Label label = matcher.label(value);
        boolean kind = isFollowed && label == Label.ACTORS && belongs(label);
        if (kind || namesActors(value) || !choices(value).isEmpty()) {
            pair(value, item);
        } else {
            add(item, null, value, null);
        }
    }

    /// Whether a cell lists kinds of actors, as the template does before the cell for their names.
    private boolean namesActors(String text) {
        return isFollowed && belongs(Label.ACTORS) && matcher.areActors(text);
    }

    private List<Choices.Choice> choices(String text) {
        List<Choices.Choice> choices = Choices.in(text, matcher);
        boolean here =
                choices.stream().allMatch(choice -> belongs(choice.label()) && Label.OPTIONS.contains(choice.label()));
        return here ? choices : List.of();
    }

    private void add(Item item, @Nullable Label label, String text, @Nullable String number) {
        if (text.isBlank()) {
            return;
        }
        items.add(new Item(item.row(), item.column(), item.end(), label, text, number, item.place()));
        sinceAnnounced++;
        if (label != null && !Label.DEPENDENT.contains(label)) {
            announced = label;
        }
        sinceAnnounced = label == null ? sinceAnnounced : 0;
    }

    /// Whether a label that needs an announcement has one close before it.
    private boolean belongs(Label label) {
        return switch (label) {
            case ACTORS, VALUE, LEVEL -> announced != null && announced.announces(label) && sinceAnnounced <= REACH;
            default -> true;
        };
    }
}
