package org.besa.portal.web;

import java.util.List;

/// A typed word that nothing public has.
///
/// @param typed as it was understood
/// @param taken what was searched for instead, empty when nothing was near enough
/// @param likest other words it may have been meant for, with the address of the search that has them instead
public record Correction(String typed, List<String> taken, List<Likest> likest) {

    /// A word in use.
    ///
    /// @param path address of the search with this word, below the language
    public record Likest(String word, String path) {}
}
