package org.besa.plans.reading.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// What stands on every page and says nothing: page numbers, running headers and footers.
///
/// @param running folded texts that stand on at least three pages, or on both of two
public record Furniture(Set<String> running, Phrases phrases) {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—|\\s]*(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:/|of|nga|din|od|із|з|\\|)\\s*\\d{1,4})?[-–—|\\s.]*");

    private static final Pattern LEADER = Pattern.compile("(?:[.·…_]\\s?){4,}\\s*\\d{1,4}\\s*$");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST = 300;

    /// What repeats on the pages of a document.
    public static Furniture of(List<Row> rows, Phrases phrases) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        var all = new HashSet<Integer>();
        for (Row row : rows) {
            Integer page = row.place().page();
            if (page != null) {
                all.add(page);
                if (row.isLine() && !row.isBlank() && row.text().length() <= LONGEST) {
                    pages.computeIfAbsent(key(row.text()), k -> new HashSet<>()).add(page);
                }
            }
        }
        var running = new HashSet<String>();
        int least = all.size() <= 2 ? 2 : 3;
        pages.forEach((text, on) -> {
            if (on.size() >= least && !text.isEmpty()) {
                running.add(text);
            }
        });
        return new Furniture(running, phrases);
    }

    /// Why a row is left out, null when it is not.
    public @Nullable String reason(Row row) {
        if (row.isBlank() || row.filled().size() > 2) {
            return null;
        } else if (LEADER.matcher(row.text()).find()) {
            return "table of contents";
        } else if (!row.isLine() || row.text().length() > (running.isEmpty() ? LONGEST_NUMBER : LONGEST)) {
            return null;
        }
        String text = Folding.fold(row.text());
        String word = phrases.opening("page", text);
        String rest = word == null ? text : text.replaceFirst("^" + Pattern.quote(word) + "\\.?\\s*", "");
        boolean numbered = PAGE_NUMBER.matcher(rest).matches()
                && (word != null || row.place().page() != null || rest.matches("[-–— ]*\\d{1,3}[-–— ]*"));
        if (numbered) {
            return "page number";
        }
        return running.contains(key(row.text())) ? "running header or footer" : null;
    }

    private static String key(String text) {
        return Folding.words(text).replaceAll("\\d+", "#");
    }
}
