package org.besa.platform.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A step on the way from the first page to this one.
///
/// @param path address below the language; null for the page itself
public record Crumb(Content text, @Nullable String path) {

    /// A step to a page with a name of the interface.
    public static Crumb to(String text, String path) {
        return new Crumb(output -> output.writeUserContent(text), path);
    }

    /// The page itself.
    public static Crumb here(String text) {
        return new Crumb(output -> output.writeUserContent(text), null);
    }
}
