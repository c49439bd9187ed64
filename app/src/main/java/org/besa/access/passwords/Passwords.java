package org.besa.access.passwords;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Keeps passwords as hashes with the name of their algorithm in front. New ones are Argon2id; others are still
/// understood, to be replaced when their owner signs in.
@Component
public class Passwords {

    private static final String ALGORITHM = "argon2id";

    /// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
    private static final int KIBIBYTES = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordEncoder encoder;

    /// Each hash being made takes its memory; who comes when all are taken waits.
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private volatile @Nullable String nobodys;

    Passwords() {
        Map<String, PasswordEncoder> known = new HashMap<>();
        known.put(ALGORITHM, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES));
        known.put("bcrypt", new BCryptPasswordEncoder());
        known.put("pbkdf2@SpringSecurity_v5_8", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        encoder = new DelegatingPasswordEncoder(ALGORITHM, known);
    }

    /// The hash of a password.
    public String hash(String password) {
        return inPlace(() -> String.valueOf(encoder.encode(normal(password))));
    }

    /// Whether a password belongs to a hash. That takes as long for an account that does not exist, or has no
    /// password, as for one that does.
    ///
    /// @param hash null when there is none
    public boolean isRight(String password, @Nullable String hash) {
        String compared = hash == null || hash.isEmpty() ? nobodys() : hash;
        boolean matches = inPlace(() -> encoder.matches(normal(password), compared));
        return matches && hash != null && !hash.isEmpty();
    }

    /// Whether a hash is of an algorithm, or of parameters, that are no longer used for new ones.
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = hash("a password of nobody");
            nobodys = known;
        }
        return known;
    }

    /// The same letters however a keyboard sends them: ë is one character on one system, two on another.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
