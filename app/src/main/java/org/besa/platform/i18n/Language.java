package org.besa.platform.i18n;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language of the interface. Albanian comes first: it is the language of the law.
public enum Language {
    SQ(Locale.of("sq", "AL")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// The ISO 639-1 code, as it stands in addresses: `sq`, `en`.
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a code, if the interface speaks it.
    public static Optional<Language> find(String code) {
        return Stream.of(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /// The language of a locale; Albanian when the interface does not speak it.
    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(SQ);
    }
}
