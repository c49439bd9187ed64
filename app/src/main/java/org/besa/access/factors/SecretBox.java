package org.besa.access.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Keeps secrets so that a copy of the database alone does not tell them: AES-256-GCM with a key that lies outside of
/// it. What is closed names its key, so that another can take its place: earlier ones still open, and close nothing.
@Component
class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Enough to tell a handful of keys apart; of their digest, so that it tells nothing of them.
    private static final int ID_BYTES = 4;

    /// The present one first.
    private final List<Key> keys;

    private final SecureRandom random = new SecureRandom();

    SecretBox(SecretKeys secrets) {
        keys = Stream.concat(Stream.of(secrets.present()), secrets.earlier().stream())
                .map(Key::of)
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Key(byte[] id, SecretKeySpec spec) {

        static Key of(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Key(Arrays.copyOf(digest, ID_BYTES), new SecretKeySpec(bytes, "AES"));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean closed(byte[] closed) {
            return Arrays.equals(id, Arrays.copyOf(closed, ID_BYTES));
        }
    }

    /// Closes a secret away for its owner: what is closed for one cannot be opened for another.
    byte[] close(UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Key present = keys.getFirst();
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, present, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(ID_BYTES + NONCE_BYTES + closed.length)
                    .put(present.id())
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(UUID owner, byte[] closed) {
        for (Key key : keys) {
            if (key.closed(closed)) {
                Optional<byte[]> secret = open(key, owner, closed, ID_BYTES);
                if (secret.isPresent()) {
                    return secret.get();
                }
            }
        }
        // from before keys were named
        return keys.stream()
                .flatMap(key -> open(key, owner, closed, 0).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a secret cannot be opened: is the key (besa.secret-key, or the file %s) another one?"
                                .formatted(SecretKeys.FILE)));
    }

    /// Whether it is to be closed again with the present key.
    boolean isOutdated(byte[] closed) {
        return !keys.getFirst().closed(closed);
    }

    private static Optional<byte[]> open(Key key, UUID owner, byte[] closed, int from) {
        byte[] nonce = Arrays.copyOfRange(closed, from, from + NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(closed, from + NONCE_BYTES, closed.length);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, owner, nonce).doFinal(text));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, Key key, UUID owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.spec(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
