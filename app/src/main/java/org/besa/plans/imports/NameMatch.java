package org.besa.plans.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a name of the document stands for, wherever it occurs.
///
/// @param id the name in the form in which names are compared
/// @param version from 0
/// @param institution null when the name stays a text
/// @param unit null when the institution as a whole is meant or the name stays a text
public record NameMatch(
        String id,
        int version,
        @Nullable UUID institution,
        @Nullable UUID unit) implements Part<NameMatch> {

    @Override
    public NameMatch withVersion(int newVersion) {
        return new NameMatch(id, newVersion, institution, unit);
    }

    /// Whether a person or the directory said what it stands for.
    boolean isMatched() {
        return institution != null;
    }
}
