package org.besa.monitoring.following;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The part of a link that nobody guesses: 256 bits by chance.
///
/// @param text as it stands in an address
record FollowSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static FollowSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FollowSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static FollowSecret of(String text) {
        return new FollowSecret(text);
    }

    /// What is kept of it.
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "FollowSecret";
    }
}
