package org.besa.plans.files;

import java.util.HashMap;
import java.util.Map;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.files.FormAnnex.Which;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Reads deadlines: their words, and what they mean where the words alone do not say it. An explanation belongs to the
/// words that it was given for; when somebody changed those, it holds no longer.
final class FormDeadlines {

    private final FormText texts;
    private final FormLabels labels;
    private final Map<Place, FormRow> explained = new HashMap<>();

    /// A deadline of a measure or, with a number, of one of its steps.
    private record Place(String measure, String step, Which which) {}

    FormDeadlines(FormTables tables, FormText texts, FormLabels labels) throws FormFault {
        this.texts = texts;
        this.labels = labels;
        for (FormRow row : tables.rows(FormSection.DEADLINES)) {
            explained.put(new Place(row.token(0), row.cell(1), row.word(2, Which.class, labels)), row);
        }
    }

    WrittenDeadline deadline(String measure, String step, LocalizedText words) throws FormFault {
        FormRow row = explained.get(new Place(measure, step, Which.DEADLINE));
        return row != null && texts.read(row.cell(3)).equals(words)
                ? explained(row, words)
                : FormWriting.understood(words, texts.language());
    }

    @Nullable
    WrittenDeadline findStart(String measure, String step, LocalizedText words) throws FormFault {
        FormRow row = explained.get(new Place(measure, step, Which.START));
        if (row != null && texts.read(row.cell(3)).equals(words)) {
            return explained(row, words);
        }
        return words.isEmpty() ? null : FormWriting.understood(words, texts.language());
    }

    private WrittenDeadline explained(FormRow row, LocalizedText words) throws FormFault {
        return new WrittenDeadline(
                words,
                row.word(4, Deadline.Kind.class, labels),
                row.findDay(5),
                row.findDay(6),
                row.findWord(7, Deadline.Precision.class, labels),
                row.plain(8),
                row.fraction(9));
    }
}
