package org.besa.plans.reading.table;

import org.besa.plans.reading.header.Columns;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.table.Scanned.Group;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Tells the titles of groups and their indicators from other lines, and puts together those that take several.
final class GroupLines {

    private static final int LONGEST_HEADING = 160;

    private final Scanned found;
    private final LookAhead ahead;
    private final Phrases phrases;
    private boolean titleOpen;
    private boolean indicatorOpen;
    private boolean indicatorFollows;

    GroupLines(Scanned found, LookAhead ahead, Phrases phrases) {
        this.found = found;
        this.ahead = ahead;
        this.phrases = phrases;
    }

    /// Takes a line, or a row of which one cell alone is filled, when it is a title or an indicator or goes on with
    /// one.
    ///
    /// @param active columns of the last header, null before the first
    /// @param lastRow index of the last row of the plan, -1 before the first
    /// @return whether it was taken
    boolean take(Row row, int index, @Nullable Columns active, int lastRow) {
        String text = row.filled().getFirst().text();
        String indicator = IndicatorText.in(text, phrases);
        if (indicatorFollows && indicator == null) {
            indicator = text;
        }
        if (indicator != null && !found.groups.isEmpty() && opensGroup(row)) {
            indicator(indicator);
            return true;
        } else if (indicatorOpen && goesOnWithIndicator(row, text)) {
            indicator(text);
            return true;
        }
        indicatorOpen = false;
        GroupTitle title = GroupTitle.of(text, phrases);
        if (titleOpen && goesOnWithTitle(text)) {
            Group last = found.groups.removeLast();
            found.groups.add(new Group(last.number, last.title + " " + Folding.spaced(text), last.level));
            return true;
        } else if (title != null && isGroup(title, row, index, active, lastRow)) {
            found.groups.add(new Group(title.number(), title.title(), title.level()));
            titleOpen = true;
            return true;
        }
        return false;
    }

    /// Whether a title may go on in the next line.
    boolean isTitleOpen() {
        return titleOpen;
    }

    /// A line that is neither stands between: no title goes on below it.
    void closeTitle() {
        titleOpen = false;
    }

    /// A header or a row of the plan stands between: nothing goes on below it.
    void close() {
        titleOpen = false;
        indicatorFollows = false;
        indicatorOpen = false;
    }

    private void indicator(String text) {
        Group group = found.groups.getLast();
        String plain = IndicatorText.unwrapped(text);
        indicatorFollows = plain.isEmpty();
        if (!plain.isEmpty()) {
            group.indicator = group.indicator == null ? plain : group.indicator + " " + plain;
        }
        indicatorOpen = !plain.isEmpty() && !ColumnHabits.stops(text.replaceAll("[\\s*_]+$", ""));
        titleOpen = false;
    }

    /// An indicator belongs to a group only before the group's first row.
    private boolean opensGroup(Row row) {
        int group = found.groups.size() - 1;
        boolean hasRows = !found.rows.isEmpty() && found.rows.getLast().group() == group;
        return !hasRows && (row.isLine() || row.filled().size() == 1);
    }

    /// A sentence that has not ended, and a line that opens nothing of its own.
    private boolean goesOnWithIndicator(Row row, String text) {
        GroupTitle title = GroupTitle.of(text, phrases);
        boolean opens = title == null || title.worded() || title.number() != null;
        return row.isLine() && !opens && opensGroup(row);
    }

    private boolean goesOnWithTitle(String text) {
        Group last = found.groups.getLast();
        return last.indicator == null
                && (Continuation.startsSmall(text) || GroupTitle.isSecondLine(last.title, text, phrases))
                && text.length() < LONGEST_HEADING
                && !ColumnHabits.stops(last.title);
    }

    /// Whether a line or a lone cell is the title of a group: by its words, its number and what follows it.
    private boolean isGroup(GroupTitle title, Row row, int index, @Nullable Columns active, int lastRow) {
        if (active == null || row.isLine()) {
            return isGroupLine(title, row, index, lastRow);
        }
        return isGroupCell(title, row, index, active);
    }

    private boolean isGroupCell(GroupTitle title, Row row, int index, Columns active) {
        boolean wide = row.isOneCellOver(active.size());
        if (wide && (title.number() != null || title.worded() || ahead.followedByRow(index))) {
            return true;
        }
        String words = title.title();
        if (row.filled().getFirst().column() > 0 || words.length() >= LONGEST_HEADING) {
            return false;
        }
        boolean aboveHeader = ahead.headerFollows(index) && phrases.inside("plan-title", words) == null;
        boolean speaks = title.worded() || GroupTitle.isShouted(words);
        return aboveHeader || (speaks && !ahead.followedByPieces(index));
    }

    private boolean isGroupLine(GroupTitle title, Row row, int index, int lastRow) {
        if (phrases.is("plan-title", title.title())) {
            return false;
        }
        boolean tableFollows = ahead.followedByTable(index, lastRow);
        boolean titleFollows = title.number() != null && ahead.followedByTitle(index);
        if (title.worded() && (tableFollows || titleFollows)) {
            return true;
        }
        boolean ofPlan = title.number() == null && phrases.inside("plan-title", title.title()) != null;
        if (!tableFollows || ofPlan || title.title().length() > LONGEST_HEADING) {
            return false;
        }
        boolean known = title.number() != null || ahead.indicatorFollows(index);
        boolean below = !found.headers.isEmpty() || isBelowTitleSheet(row);
        return known || (below && ahead.followedByFirstRow(index));
    }

    /// Whether the plan's title stands on a sheet of its own, so that a title on this sheet is that of a part.
    private boolean isBelowTitleSheet(Row row) {
        String sheet = row.place().sheet();
        return sheet != null
                && !found.front.isEmpty()
                && found.front.stream()
                        .noneMatch(line -> sheet.equals(line.place().sheet()));
    }
}
