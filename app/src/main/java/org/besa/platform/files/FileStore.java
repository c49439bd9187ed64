package org.besa.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.besa.platform.data.Home;
import org.springframework.stereotype.Component;

/// Keeps files in the data folder under the SHA-256 of their content; the same content is kept once.
@Component
public class FileStore {

    private final Path folder;

    FileStore(Home home) {
        this.folder = home.folder("files");
    }

    /// A kept file.
    ///
    /// @param sha256 digest of the content, 64 lower-case hexadecimal digits
    /// @param size in bytes
    public record StoredFile(String sha256, long size) {}

    /// Keeps a content, read to its end; the stream is not closed.
    public StoredFile store(InputStream content) throws IOException {
        Path incoming = Files.createTempFile(folder, "incoming-", "");
        try {
            MessageDigest digest = sha256();
            long size;
            try (OutputStream out = Files.newOutputStream(incoming)) {
                size = new DigestInputStream(content, digest).transferTo(out);
            }
            String name = HexFormat.of().formatHex(digest.digest());
            Files.move(incoming, path(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(name, size);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// Where a kept file lies.
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
