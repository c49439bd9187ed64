package org.besa.platform.audit;

import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The record that an entry of the trail is about.
///
/// @param kind what it is ("plan", "institution", "account"); [SubjectPage] leads to its page
/// @param institution whose it is, which decides who may read the entry; null for what belongs to the whole system
/// @param label what it is called, so that the entry stays readable when it is gone; of people nothing, their names are
///     said with [Details#of(UUID, java.util.Map)]
public record Subject(String kind, UUID id, @Nullable UUID institution, LocalizedText label) {

    /// The same record under another name.
    public Subject called(LocalizedText name) {
        return new Subject(kind, id, institution, name);
    }
}
