package org.besa.platform.feeds;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Something public that changed.
///
/// @param id known by it wherever it is told, always the same
/// @param kind a code; what it is called is the text `change.kind.<kind>`
/// @param shape of the status that it means
/// @param path address of the page that it is about, below the language
/// @param title of what changed
/// @param what became of it, in words
/// @param plan the part of its plan's address that is its own; null when it is about several
/// @param planTitle empty when it is about several plans
/// @param promise null when it is about no single promise
/// @param institution that answers; null when it is about several
public record Change(
        UUID id,
        String kind,
        String shape,
        Instant at,
        String path,
        LocalizedText title,
        LocalizedText what,
        @Nullable String plan,
        LocalizedText planTitle,
        @Nullable UUID promise,
        @Nullable UUID institution) {}
