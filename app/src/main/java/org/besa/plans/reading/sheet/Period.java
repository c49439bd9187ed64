package org.besa.plans.reading.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/// When a commitment starts and ends: behind a label for each, behind one for both, or above its milestones.
record Period(Sheet sheet, Dates dates, Milestones milestones) {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)\\b(?:e\\.?\\s?g|p\\.?\\s?sh|example|npr|de ex|напр)\\b.*");
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]*)\\)");

    @Nullable
    Deadline start() {
        Deadline own = dates.first(sheet.take(Label.START));
        Deadline both = own == null ? dates.opening(span()) : own;
        return both == null ? milestones.start() : both;
    }

    @Nullable
    Deadline end() {
        Deadline own = dates.first(sheet.take(Label.END));
        Deadline both = own == null ? dates.closing(span()) : own;
        return both == null ? milestones.end() : both;
    }

    /// The texts of the label that asks for both dates; they may stand in the label's own brackets.
    private List<Sheet.Entry> span() {
        sheet.take(Label.DATES);
        List<Sheet.Entry> answered = sheet.all(Label.DATES).stream()
                .filter(e -> !e.values().isEmpty())
                .toList();
        if (!answered.isEmpty()) {
            return answered;
        }
        for (Sheet.Entry entry : sheet.all(Label.DATES)) {
            Matcher bracket = BRACKET.matcher(entry.label().text());
            if (bracket.find() && !EXAMPLE.matcher(bracket.group(1)).find() && dates.isTime(bracket.group(1))) {
                return List.of(new Sheet.Entry(entry.label(), List.of(value(entry.label(), bracket.group(1)))));
            }
        }
        return List.of();
    }

    private static Item value(Item label, String text) {
        return new Item(label.row(), label.column(), label.end(), null, text, null, label.place());
    }
}
