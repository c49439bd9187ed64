package org.besa.platform.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody chose of what a search finds; null where nothing was chosen.
///
/// @param kind code of a [SearchSource]
/// @param institution whose it is
/// @param year in which it is due or which it covers
public record SearchChoice(
        @Nullable String kind,
        @Nullable UUID institution,
        @Nullable Integer year) {

    public boolean isEmpty() {
        return kind == null && institution == null && year == null;
    }
}
