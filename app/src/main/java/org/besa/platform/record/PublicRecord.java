package org.besa.platform.record;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;

/// Something has been published and can be proved unchanged by its digest. Told in the transaction of the publication
/// itself, so that what hears it can refuse.
///
/// @param kind what it is ("plan-version")
/// @param id of the record
/// @param path address of the record below the language
/// @param title what people call it
/// @param sha256 digest of the bytes that stand under `path` + ".json", 64 hexadecimal digits
public record PublicRecord(String kind, UUID id, String path, LocalizedText title, String sha256, Instant at) {}
