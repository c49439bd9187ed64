package org.besa.access.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The part of a link that nobody guesses: 256 bits by chance. The database keeps only its digest, so that a copy of it
/// opens nothing.
public final class LinkSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private LinkSecret(String text) {
        this.text = text;
    }

    /// A new one.
    public static LinkSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The one in an address.
    public static LinkSecret of(String text) {
        return new LinkSecret(text);
    }

    /// As it stands in an address.
    public String text() {
        return text;
    }

    /// What is kept of it.
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
