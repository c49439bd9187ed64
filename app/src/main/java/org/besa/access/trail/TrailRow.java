package org.besa.access.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// An entry of the trail as a row of its CSV file; values are written as texts, never as formulas.
public record TrailRow(
        String entry,
        Instant at,
        String who,
        @Nullable String represented,
        String act,
        String record,
        String institution,
        String changes,
        String facts,
        @Nullable String reason,
        @Nullable String address) {

    static TrailRow of(TrailLine line, TrailWords words, Texts texts, Language language) {
        return new TrailRow(
                String.valueOf(line.id()),
                line.at().toInstant(),
                line.name(),
                line.represented(),
                texts.text(language, "trail." + line.act()),
                line.called().in(language),
                words.institution(language, line),
                line.changes().entrySet().stream().map(TrailRow::change).collect(Collectors.joining("\n")),
                TrailWords.facts(line).stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining("\n")),
                line.reason(),
                line.address());
    }

    private static String change(Map.Entry<String, List<@Nullable Object>> change) {
        return change.getKey() + ": " + TrailLine.shown(change.getValue().getFirst()) + " → "
                + TrailLine.shown(change.getValue().getLast());
    }
}
