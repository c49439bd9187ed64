package org.besa.directory.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// Somebody of an institution. Public only as the holder of a contact point or of a seat in a body.
///
/// @param version null until saved
/// @param institution keeps the entry; no other sees it in a list
@Table(schema = "directory", name = "person")
public record Person(@Id UUID id, @Version @Nullable Integer version, UUID institution, String name) {}
