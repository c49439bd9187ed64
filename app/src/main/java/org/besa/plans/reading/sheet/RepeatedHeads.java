package org.besa.plans.reading.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The first row of a sheet's table, drawn again where the table goes on on another page.
final class RepeatedHeads {

    private static final String REASON = "repeats the first row of its table";

    private final LabelMatcher matcher;
    private final Map<Integer, String> reasons = new HashMap<>();

    private RepeatedHeads(LabelMatcher matcher) {
        this.matcher = matcher;
    }

    /// Indexes of such rows, and why they say nothing.
    ///
    /// @param leftOut indexes of rows that say nothing for other reasons, such as the running heads of pages
    static Map<Integer, String> of(List<Row> rows, Map<Integer, String> leftOut, LabelMatcher matcher) {
        var heads = new RepeatedHeads(matcher);
        heads.find(rows, leftOut);
        return heads.reasons;
    }

    private void find(List<Row> rows, Map<Integer, String> leftOut) {
        Row before = null;
        Row head = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isBlank() || leftOut.containsKey(i)) {
                continue;
            }
            boolean opensPage =
                    before != null && isLater(row.place().page(), before.place().page());
            if (opensPage && head != null && namesSheet(row) && sameWords(row, head)) {
                reasons.put(i, REASON);
            } else if (!row.isLine() && (before == null || before.table() != row.table())) {
                head = row;
            }
            before = row;
        }
    }

    private static boolean isLater(@Nullable Integer page, @Nullable Integer before) {
        return page != null && before != null && page > before;
    }

    /// Whether a row says of which commitment it is: labels alone, or a lead institution, open other sheets as well.
    private boolean namesSheet(Row row) {
        List<SourceCell> filled = row.filled();
        Label label = matcher.label(filled.getFirst().text());
        return filled.size() == 1
                ? label == null
                : filled.size() == 2 && (label == Label.COMMITMENT || label == Label.TITLE);
    }

    private static boolean sameWords(Row row, Row head) {
        return Objects.equals(Folding.words(row.text()), Folding.words(head.text()));
    }
}
