package org.besa.plans.files;

import java.util.List;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// A form of ours that somebody changed so that it cannot be understood any more: what is wrong, where, and what would
/// be right, in the language of whoever reads it.
public final class FormFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourcePlace place;
    private final String key;
    private final transient List<Object> arguments;

    /// @param place null when it concerns the form as a whole
    /// @param key of the sentence, below `files.fault.`
    FormFault(@Nullable SourcePlace place, String key, Object... arguments) {
        super(key + " " + List.of(arguments) + " at " + place);
        this.place = place;
        this.key = "files.fault." + key;
        this.arguments = List.of(arguments);
    }

    /// The place and the sentence, in one line.
    public String in(Language language, Texts texts) {
        String sentence = texts.text(language, key, arguments.toArray());
        return place == null
                ? sentence
                : texts.text(language, "files.fault.at", where(place, language, texts), sentence);
    }

    private static String where(SourcePlace place, Language language, Texts texts) {
        if (place.sheet() != null) {
            return texts.text(language, "files.fault.sheet", place.sheet(), place.line());
        }
        return place.page() != null
                ? texts.text(language, "files.fault.page", place.page(), place.line())
                : texts.text(language, "files.fault.line", place.line());
    }
}
