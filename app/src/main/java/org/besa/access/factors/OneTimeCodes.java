package org.besa.access.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every thirty seconds (RFC 6238 with HMAC-SHA-1, which is what every authenticator
/// application does).
final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    /// Clocks of telephones go wrong; a code is taken for the step before and after too (RFC 6238, 5.2).
    private static final int STEPS_BESIDE = 1;

    private OneTimeCodes() {}

    /// The step of time whose code this is.
    ///
    /// @param after the last step whose code was used: a code is good once, and none before it
    /// @return empty when it is not the code
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        String typed = code.replaceAll("[\\s-]", "");
        long current = now.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_BESIDE; step <= current + STEPS_BESIDE; step++) {
            if (isSame(code(secret, step), typed) && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        Key key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
        try {
            return GENERATOR.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }
}
