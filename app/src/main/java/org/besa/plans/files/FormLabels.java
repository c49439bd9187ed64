package org.besa.plans.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// The labels and fixed words of forms, in each language, and what they stand for when a form is read.
final class FormLabels {

    private final Texts texts;
    private final Map<List<String>, FormSection> sections = new HashMap<>();
    private final Map<FormLanguage, Map<String, String>> known = new EnumMap<>(FormLanguage.class);

    FormLabels(Texts texts) {
        this.texts = texts;
        for (FormLanguage language : FormLanguage.values()) {
            known.put(language, new ConcurrentHashMap<>());
            for (FormSection section : FormSection.values()) {
                sections.put(header(section, language), section);
            }
        }
    }

    /// The label of a key; both languages parted by a stroke when the form is in both.
    String label(String key, FormLanguage language) {
        return Objects.requireNonNull(known.get(language))
                .computeIfAbsent(key, k -> both(language, each -> texts.text(each, k)));
    }

    /// A text of the interface in the languages of the form; where there are several, the first.
    String sentence(String key, FormLanguage language, Object... arguments) {
        return texts.text(language.primary(), key, arguments);
    }

    /// A name that is data, as a label with a capital.
    static String name(LocalizedText name, FormLanguage language) {
        return both(language, each -> capital(name.in(each), each));
    }

    private static String capital(String word, Language language) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }

    private static String both(FormLanguage language, Function<Language, String> in) {
        List<String> words = language.languages().stream().map(in).distinct().toList();
        return String.join(" / ", words);
    }

    /// The labels of the columns of a section.
    List<String> header(FormSection section, FormLanguage language) {
        return section.columns().stream()
                .map(column -> label(section.key(column), language))
                .toList();
    }

    /// The section whose header this row is.
    Optional<FormSection> findSection(List<String> cells) {
        return Optional.ofNullable(sections.get(cells));
    }

    /// Whether a text is the label of a key, in any language.
    boolean is(String text, String key) {
        for (FormLanguage language : FormLanguage.values()) {
            if (label(key, language).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /// Which of some keys a text is the label of.
    Optional<String> findKey(String text, List<String> keys) {
        return keys.stream().filter(key -> is(text, key)).findFirst();
    }

    /// The word for a value of an enumeration; empty for null.
    String word(@Nullable Enum<?> value, FormLanguage language) {
        return value == null ? "" : label(key(value), language);
    }

    /// The value that a word stands for.
    <E extends Enum<E>> Optional<E> find(String word, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            if (is(word, key(value))) {
                found.add(value);
            }
        }
        return found.stream().findFirst();
    }

    /// The words for the values of an enumeration, in both languages.
    List<String> words(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(value -> word(value, FormLanguage.BOTH))
                .toList();
    }

    private static String key(Enum<?> value) {
        return "files.word." + kebab(value.getDeclaringClass().getSimpleName()) + "." + kebab(value.name());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
