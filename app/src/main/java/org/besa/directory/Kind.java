package org.besa.directory;

import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A kind of institution, contact point, body or stakeholder: data, since the State keeps inventing new ones.
///
/// @param version null until saved
/// @param code unique among kinds of the same [Kinds.Of], lower-case ASCII; never changes
/// @param many what several of them are called, as a heading
/// @param place smaller ones are listed first
public record Kind(
        UUID id, @Nullable Integer version, String code, LocalizedText name, LocalizedText many, int place) {}
