package org.besa.access.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.besa.platform.data.Home;
import org.besa.platform.start.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps secrets so that a copy of the database alone does not tell them: AES-256-GCM with a key that lies outside of
/// it, in the setting `besa.secret-key` (32 bytes as Base64), which several instances share, or else in the data
/// folder. What is closed names its key, so that another can take its place: those in `besa.secret-keys-before` still
/// open, and close nothing.
@Component
class SecretBox {

    private static final String FILE = "secret-key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// Enough to tell a handful of keys apart; of their digest, so that it tells nothing of them.
    private static final int ID_BYTES = 4;

    /// The present one first.
    private final List<Key> keys;

    private final SecureRandom random = new SecureRandom();

    SecretBox(
            @Value("${besa.secret-key:}") String configured,
            @Value("${besa.secret-keys-before:}") List<String> before,
            Home home) {
        byte[] bytes = configured.isBlank()
                ? ofFolder(home.path().resolve(FILE))
                : decoded(configured.strip(), "besa.secret-key");
        keys = Stream.concat(
                        Stream.of(bytes),
                        before.stream()
                                .filter(text -> !text.isBlank())
                                .map(text -> decoded(text.strip(), "besa.secret-keys-before")))
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
                                .formatted(FILE)));
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

    private static byte[] ofFolder(Path file) {
        try {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            return fresh;
        } catch (FileAlreadyExistsException e) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] decoded(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new CannotStart(
                "The key in %s is none: it must be 32 bytes as Base64, such as \"openssl rand -base64 32\" gives."
                        .formatted(where));
    }
}
