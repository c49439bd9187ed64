package org.besa.platform.opendata;

import java.time.Instant;
import java.util.UUID;

/// A file of open data as it now stands.
///
/// @param name below `/data/`
/// @param content where its bytes are
/// @param sha256 of its bytes, 64 hexadecimal digits
/// @param size in bytes
/// @param rowCount rows of the table
public record BulkFile(
        String name,
        String dataset,
        Format format,
        UUID content,
        String sha256,
        long size,
        int rowCount,
        Instant madeAt) {}
