package org.besa.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An answer of bytes that everybody may keep and ask for again: its ETag is the digest of the bytes, so who has them
/// is told so and gets nothing twice.
public final class Representation {

    private Representation() {}

    /// The answer of these bytes.
    public static ResponseEntity<byte[]> of(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(etag(bytes))
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(bytes);
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
