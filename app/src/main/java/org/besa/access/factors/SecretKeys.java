package org.besa.access.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.besa.platform.data.Home;
import org.besa.platform.start.CannotStart;

/// The keys of [SecretBox], 32 bytes each: the one in the setting `besa.secret-key` (Base64), which several instances
/// share, or else in the data folder; and those in `besa.secret-keys-before` that it replaces.
@SuppressWarnings("ArrayRecordComponent") // never compared
record SecretKeys(byte[] present, List<byte[]> earlier) {

    static final String FILE = "secret-key";

    private static final int KEY_BYTES = 32;

    /// The keys that are set.
    ///
    /// @param configured blank for the one in the data folder, which is made when it is not there
    /// @throws CannotStart when something set is no key
    static SecretKeys of(String configured, List<String> before, Home home) {
        byte[] present = configured.isBlank()
                ? ofFolder(home.path().resolve(FILE))
                : decoded(configured.strip(), "besa.secret-key");
        return new SecretKeys(
                present,
                before.stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> decoded(text.strip(), "besa.secret-keys-before"))
                        .toList());
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
