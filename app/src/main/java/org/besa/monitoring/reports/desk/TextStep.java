package org.besa.monitoring.reports.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.besa.monitoring.reports.ReportText;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.TextDiff;
import org.besa.platform.record.TextDiff.Piece;

/// A text that a section had, with what was changed in it.
///
/// @param changes by language, where the text before or this one has any; all kept where nothing was changed
public record TextStep(ReportText text, SequencedMap<Language, List<Piece>> changes) {

    /// The texts of a section, each beside the one before.
    ///
    /// @param texts the latest first
    static List<TextStep> of(List<ReportText> texts) {
        List<TextStep> steps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            LocalizedText now = texts.get(i).text();
            boolean first = i == texts.size() - 1;
            steps.add(new TextStep(
                    texts.get(i), changes(first ? now : texts.get(i + 1).text(), now)));
        }
        return steps;
    }

    private static SequencedMap<Language, List<Piece>> changes(LocalizedText before, LocalizedText now) {
        SequencedMap<Language, List<Piece>> changes = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            List<Piece> pieces = TextDiff.of(
                    before.find(language).orElse(""), now.find(language).orElse(""));
            if (!pieces.isEmpty()) {
                changes.put(language, pieces);
            }
        }
        return changes;
    }
}
