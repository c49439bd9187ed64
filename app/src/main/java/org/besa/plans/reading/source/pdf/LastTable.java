package org.besa.plans.reading.source.pdf;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Remembers the last table without vertical lines: where it goes on, below a heading or on the next page, its header
/// may be repeated or missing, and its columns stand where they stood.
final class LastTable {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int MOST_HEAD_LINES = 4;

    private List<String> header = List.of();
    private @Nullable Columns columns;
    private float pageWidth;
    private List<String> pageHead = List.of();
    private List<String> pageHeadBefore = List.of();

    /// Begins a page.
    ///
    /// @param top its first lines
    void onPage(List<TextLine> top) {
        pageHeadBefore = pageHead;
        pageHead = top.stream()
                .limit(MOST_HEAD_LINES)
                .map(LastTable::withoutNumbers)
                .toList();
    }

    /// Whether a line is printed at the top of every page.
    boolean isPageHead(TextLine line) {
        return pageHeadBefore.contains(withoutNumbers(line));
    }

    private static String withoutNumbers(TextLine line) {
        return NUMBER.matcher(line.text()).replaceAll("");
    }

    /// The lines of its header, none when there was no table yet.
    List<String> header() {
        return header;
    }

    /// Its columns, null when there was no table yet or it stood on a page of another width.
    @Nullable
    Columns columnsOn(float width) {
        return Math.abs(width - pageWidth) < 1 ? columns : null;
    }

    void is(OpenTable table, float onPageOfWidth) {
        if (!table.isHeadless()) {
            header = table.header();
        }
        columns = table.columns().settled();
        pageWidth = onPageOfWidth;
    }
}
