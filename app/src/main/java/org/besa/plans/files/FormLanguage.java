package org.besa.plans.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;

/// In which language a form is written: one, or all that the plan has.
///
/// A form in one language carries that language only; a text that the plan has in another language alone is written in
/// that one, and marked.
public enum FormLanguage {
    SQ,
    EN,
    BOTH;

    /// As it stands in addresses: `sq`, `en`, `both`.
    public String code() {
        return this == BOTH ? "both" : primary().code();
    }

    /// The choice of a code, if there is one.
    public static Optional<FormLanguage> find(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    public static FormLanguage of(Language language) {
        return language == Language.SQ ? SQ : EN;
    }

    /// The language of texts without a mark.
    public Language primary() {
        return languages().getFirst();
    }

    /// The languages that labels are written in.
    List<Language> languages() {
        return switch (this) {
            case SQ -> List.of(Language.SQ);
            case EN -> List.of(Language.EN);
            case BOTH -> List.of(Language.SQ, Language.EN);
        };
    }
}
