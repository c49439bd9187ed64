package org.besa.platform.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// What every template knows about the request it answers.
///
/// @param origin scheme, host and port under which the browser reaches us ("https://besa.example")
/// @param path address without its language ("/plans")
/// @param query query of the address without "?", null when there is none
/// @param fragment whether htmx asked for a part of the page only
/// @param actor who is signed in, null for the public
/// @param csrf makes the hidden form field against forged requests; asking for it starts a session
/// @param demo whether demonstration data are shown
/// @param flash what the last act has to say, null when nothing
public record Page(
        Language language,
        String origin,
        String path,
        @Nullable String query,
        boolean fragment,
        @Nullable Actor actor,
        Supplier<Csrf> csrf,
        boolean demo,
        @Nullable Flash flash,
        Texts texts,
        UnaryOperator<String> assets) {

    /// Token against forged requests.
    public record Csrf(String field, String token) {}

    /// One sentence shown once after an act.
    public record Flash(boolean good, String text) {}

    /// The interface text of a key in the language of the page.
    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /// A content text as it stands in the language of the page, or in the language it exists in, marked as such.
    public Content text(LocalizedText text) {
        String shown = text.languageShown(language);
        return output -> {
            if (shown.equals(language.code())) {
                output.writeUserContent(text.in(language));
            } else {
                output.writeContent("<span lang=\"");
                output.writeUserContent(shown);
                output.writeContent("\">");
                output.writeUserContent(text.in(language));
                output.writeContent("</span>");
            }
        };
    }

    /// A name that is data at the beginning of a line: names are written as inside of a sentence.
    public String capital(LocalizedText name) {
        String word = name.in(language);
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }

    /// A day as people write it: 24.09.2021 in Albanian, 24 September 2021 in English.
    public String date(LocalDate day) {
        return Dates.day(day, language);
    }

    /// A number with its digits grouped as people write it.
    public String number(Number number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    /// The address of a page in the language of this page.
    public String link(String pathBelowLanguage) {
        return "/" + language.code() + pathBelowLanguage;
    }

    /// This very page in another language.
    public String inLanguage(Language other) {
        return "/" + other.code() + path + (query == null ? "" : "?" + query);
    }

    /// The address of a static file, with its content version.
    public String asset(String file) {
        return assets.apply(file);
    }

    /// Whether the navigation entry of this path is the one we are in.
    public boolean isIn(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
