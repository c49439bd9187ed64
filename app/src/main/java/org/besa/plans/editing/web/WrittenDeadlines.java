package org.besa.plans.editing.web;

import java.util.HashMap;
import java.util.Map;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Step;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.editing.PlanHead;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Understands the deadlines of a form. Words that nobody changed keep the meaning they had, which a person may have
/// settled.
final class WrittenDeadlines {

    private static final DeadlineGrammar GRAMMAR = new DeadlineGrammar();

    private final DeadlineHints hints;
    private final Map<LocalizedText, WrittenDeadline> known = new HashMap<>();

    /// @param shown what the form was filled with; null for a new measure
    WrittenDeadlines(PlanHead head, @Nullable MeasureContent shown) {
        hints = DeadlineHints.ofPeriod(head.periodStart(), head.periodEnd());
        if (shown != null) {
            know(shown.start());
            know(shown.deadline());
            for (Step step : shown.activities()) {
                know(step.start());
                know(step.deadline());
            }
        }
    }

    private void know(@Nullable WrittenDeadline deadline) {
        if (deadline != null) {
            known.putIfAbsent(deadline.words(), deadline);
        }
    }

    WrittenDeadline deadline(LocalizedText words) {
        WrittenDeadline same = known.get(words);
        return same == null ? WrittenDeadline.of(words, understand(words.in(Language.SQ))) : same;
    }

    /// One that a plan need not have; null when nothing was written.
    @Nullable
    WrittenDeadline optional(LocalizedText words) {
        return words.isEmpty() ? null : deadline(words);
    }

    /// What words mean to a reader.
    Deadline meaning(LocalizedText words) {
        WrittenDeadline written = deadline(words);
        return new Deadline(
                words.in(Language.SQ),
                written.kind(),
                written.start(),
                written.end(),
                written.precision(),
                written.recurrence(),
                written.confidence());
    }

    private Deadline understand(String words) {
        return GRAMMAR.parse(words, hints);
    }
}
