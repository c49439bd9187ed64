package org.besa.access.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.besa.platform.data.Home;
import org.besa.platform.start.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps secrets so that a copy of the database alone does not tell them: AES-256-GCM with a key that lies outside of
/// it, in the setting `besa.secret-key` (32 bytes as Base64), which several instances share, or else in the data
/// folder.
@Component
class SecretBox {

    private static final String FILE = "secret-key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(@Value("${besa.secret-key:}") String configured, Home home, SecretKeyCheck check) {
        byte[] bytes = configured.isBlank()
                ? ofFolder(home.path().resolve(FILE))
                : decoded(configured.strip(), "besa.secret-key");
        check.require(bytes);
        key = new SecretKeySpec(bytes, "AES");
    }

    /// Closes a secret away for its owner: what is closed for one cannot be opened for another.
    byte[] close(UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        byte[] all = new byte[NONCE_BYTES + closed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return all;
    }

    byte[] open(UUID owner, byte[] closed) {
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, owner, nonce, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a secret cannot be opened: is the key (besa.secret-key, or the file %s) another one?"
                            .formatted(FILE),
                    e);
        }
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
