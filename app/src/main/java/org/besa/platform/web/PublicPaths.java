package org.besa.platform.web;

import java.util.List;

/// Paths that a module opens to everybody for reading. Whatever no module opens is closed.
///
/// @param patterns path patterns below the language, ending in `/**` where they cover what is below
public record PublicPaths(List<String> patterns) {

    /// Opens these paths.
    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
