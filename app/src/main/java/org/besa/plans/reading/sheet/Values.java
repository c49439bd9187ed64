package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.sheet.Sheet.Entry;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The OGP values of a sheet: ticked, named in a list, or argued.
final class Values {

    /// The template prints three or four values; fewer are not a form to be ticked but a list of what applies.
    private static final int LEAST_OF_A_FORM = 3;

    private static final Pattern PARTING =
            Pattern.compile("\\s*(?:[,;/\\n]|\\s(?:and|dhe|si|și|şi|i|и|та|і|й)\\s)\\s*");

    private final LabelMatcher matcher;
    private final Sheet sheet;
    private final Remarks remarks;

    Values(LabelMatcher matcher, Sheet sheet, Remarks remarks) {
        this.matcher = matcher;
        this.sheet = sheet;
        this.remarks = remarks;
    }

    List<String> values() {
        List<String> values = new ArrayList<>(ticked(Label.VALUE));
        for (Entry entry : sheet.take(Label.VALUES)) {
            List<String> named = named(entry.text());
            values.addAll(named.isEmpty() ? List.of(entry.text()) : named);
        }
        for (Entry entry : sheet.take(Label.VALUE_TEXT)) {
            String name = matcher.valueNamed(entry.label().text());
            values.add(name == null ? entry.text() : name + ": " + entry.text());
        }
        return values;
    }

    /// The options of a kind that are ticked, none when it is not certain which.
    List<String> ticked(Label kind) {
        List<Entry> options = sheet.all(kind);
        List<Entry> marked = sheet.take(kind);
        if (options.isEmpty()) {
            return List.of();
        }
        var place = options.getFirst().label().place();
        if (sheet.doubtfulTicks.contains(kind)) {
            remarks.unresolved(
                    "ticks-unclear",
                    place,
                    "The ticks no longer tell which of %s they stand for. Look at the original and enter what is ticked."
                            .formatted(names(options)));
            return List.of();
        }
        var ticked = new ArrayList<String>();
        for (Entry option : marked) {
            String name = Folding.spaced(option.label().text());
            Label answer = matcher.answer(option.text());
            if (answer == null || !Label.MARKS.contains(answer)) {
                ticked.add(name + ": " + Folding.spaced(option.text()));
            } else if (answer == Label.TICK || (answer == Label.CROSS && !isStruckOut(option, marked))) {
                ticked.add(name);
            }
        }
        return marked.isEmpty() ? unmarked(kind, options) : ticked;
    }

    /// Whether a cross stands among other marks: beside ticks it strikes out, beside “no” it ticks.
    private boolean isStruckOut(Entry crossed, List<Entry> marked) {
        boolean ticks = marked.stream().anyMatch(entry -> matcher.answer(entry.text()) == Label.TICK);
        if (ticks) {
            remarks.unresolved(
                    "cross-beside-ticks",
                    crossed.label().place(),
                    "“%s” is crossed where others are ticked, and is taken as not ticked. Check the original."
                            .formatted(Folding.spaced(crossed.label().text())));
        }
        return ticks;
    }

    private List<String> unmarked(Label kind, List<Entry> options) {
        if (kind == Label.VALUE && options.size() < LEAST_OF_A_FORM) {
            return options.stream().map(o -> Folding.spaced(o.label().text())).toList();
        }
        if (kind == Label.VALUE) {
            remarks.unresolved(
                    "no-tick",
                    options.getFirst().label().place(),
                    "None of %s is ticked, or the ticks were lost. Look at the original and enter what is ticked."
                            .formatted(names(options)));
        }
        return List.of();
    }

    /// The values that a text names and nothing else, empty when it says more.
    private List<String> named(String text) {
        List<String> parts = Pattern.compile("\\R")
                .splitAsStream(text)
                .map(Lists::unlisted)
                .flatMap(PARTING::splitAsStream)
                .toList();
        return parts.stream().allMatch(part -> isValue(part)) ? parts : List.of();
    }

    private boolean isValue(@Nullable String part) {
        return part != null && matcher.label(part) == Label.VALUE;
    }

    private static String names(List<Entry> options) {
        return String.join(
                ", ",
                options.stream()
                        .map(o -> "“" + Folding.spaced(o.label().text()) + "”")
                        .toList());
    }
}
