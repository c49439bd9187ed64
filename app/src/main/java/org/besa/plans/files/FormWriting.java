package org.besa.plans.files;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What writing a form needs everywhere: its language, labels and names.
record FormWriting(FormLanguage language, FormText texts, FormLabels labels, FormNames names) {

    private static final DeadlineGrammar GRAMMAR = new DeadlineGrammar();

    String text(LocalizedText text) {
        return texts.write(text);
    }

    /// A text that has no language; empty for null, told apart from one that is empty.
    String plain(@Nullable String text) {
        return text == null ? "" : FormEscapes.text(text);
    }

    String day(@Nullable LocalDate day) {
        return FormDates.write(day, language);
    }

    String word(@Nullable Enum<?> value) {
        return labels.word(value, language);
    }

    String name(@Nullable UUID id) {
        return names.cell(id);
    }

    static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    String words(@Nullable WrittenDeadline deadline) {
        return deadline == null ? "" : text(deadline.words());
    }

    /// Whether a deadline means something else than its words in the form do by themselves.
    boolean isExplained(@Nullable WrittenDeadline deadline, boolean optional) {
        if (deadline == null) {
            return false;
        }
        LocalizedText words = texts.reduced(deadline.words());
        WrittenDeadline reduced = new WrittenDeadline(
                words,
                deadline.kind(),
                deadline.start(),
                deadline.end(),
                deadline.precision(),
                deadline.recurrence(),
                deadline.confidence());
        return !reduced.equals(understood(words, language)) || (optional && words.isEmpty());
    }

    /// What the words of a deadline mean by themselves.
    static WrittenDeadline understood(LocalizedText words, FormLanguage language) {
        return words.isEmpty()
                ? WrittenDeadline.none()
                : WrittenDeadline.of(words, GRAMMAR.parse(words.in(language.primary()), DeadlineHints.NONE));
    }

    /// A table below the title of its section.
    FormBlock.Table table(FormSection section, List<List<String>> rows) {
        return table(section, labels.label(section.key("title"), language), rows);
    }

    FormBlock.Table table(FormSection section, String title, List<List<String>> rows) {
        return new FormBlock.Table(section, title, labels.header(section, language), rows);
    }
}
