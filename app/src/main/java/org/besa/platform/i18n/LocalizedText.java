package org.besa.platform.i18n;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A text in one or more languages. What is missing in one language is shown in another and marked as such.
///
/// @param byLanguage texts by ISO 639-1 code, none blank; empty when nothing was written yet
public record LocalizedText(@JsonValue SequencedMap<String, String> byLanguage) {

    public static final LocalizedText EMPTY = new LocalizedText(new LinkedHashMap<>());

    public LocalizedText {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        byLanguage = java.util.Collections.unmodifiableSequencedMap(kept);
    }

    /// From its JSON form, an object of language code to text.
    @JsonCreator
    public static LocalizedText of(Map<String, String> byLanguage) {
        return new LocalizedText(new LinkedHashMap<>(byLanguage));
    }

    /// A text in one language; empty when blank.
    public static LocalizedText in(String languageCode, String text) {
        return of(Map.of(languageCode, text));
    }

    /// A text in Albanian and English.
    public static LocalizedText of(String sq, String en) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("sq", sq);
        texts.put("en", en);
        return new LocalizedText(texts);
    }

    /// Several texts as one, separated by semicolons, each language by itself.
    public static LocalizedText joined(List<LocalizedText> several) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        several.forEach(text -> text.byLanguage.forEach(
                (language, words) -> texts.merge(language, words, (before, more) -> before + "; " + more)));
        return new LocalizedText(texts);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /// The text in exactly this language.
    public Optional<String> find(Language language) {
        return Optional.ofNullable(byLanguage.get(language.code()));
    }

    /// The text in this language or, when missing, in the first one there is; empty when there is none.
    public String in(Language language) {
        return find(language)
                .orElseGet(() ->
                        byLanguage.isEmpty() ? "" : byLanguage.firstEntry().getValue());
    }

    /// The code of the language that [#in(Language)] answers in.
    public String languageShown(Language wanted) {
        return byLanguage.isEmpty() || byLanguage.containsKey(wanted.code())
                ? wanted.code()
                : byLanguage.firstEntry().getKey();
    }

    /// This text with one language replaced; a blank text removes the language.
    public LocalizedText with(Language language, String text) {
        SequencedMap<String, String> texts = new LinkedHashMap<>(byLanguage);
        texts.put(language.code(), text);
        return new LocalizedText(texts);
    }
}
