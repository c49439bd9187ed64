package org.besa.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.besa.platform.data.Home;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps files under the SHA-256 of their content, the same content once. They lie in the database, where every
/// instance finds them, and as a copy in the data folder of each that has read or written one.
@Component
public class FileStore {

    private final Path folder;
    private final FilePieces pieces;

    FileStore(Home home, FilePieces pieces) {
        this.folder = home.folder("files");
        this.pieces = pieces;
    }

    /// A kept file.
    ///
    /// @param sha256 digest of the content, 64 lower-case hexadecimal digits
    /// @param size in bytes
    public record StoredFile(String sha256, long size) {}

    /// Keeps a content, read to its end; the stream is not closed. Inside of a transaction it is kept by its commit.
    public StoredFile store(InputStream content) throws IOException {
        Path incoming = Files.createTempFile(folder, "incoming-", "");
        try {
            MessageDigest digest = sha256();
            long size;
            try (OutputStream out = Files.newOutputStream(incoming)) {
                size = new DigestInputStream(content, digest).transferTo(out);
            }
            StoredFile file = new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
            pieces.keep(file, incoming);
            move(incoming, file.sha256());
            return file;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /// Where a kept file can be read here; fetched first when another instance took it in.
    public Path path(String sha256) {
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        Path copy = folder.resolve(sha256);
        if (!Files.exists(copy)) {
            fetch(sha256);
        }
        return copy;
    }

    private void fetch(String sha256) {
        try {
            Path incoming = Files.createTempFile(folder, "incoming-", "");
            try {
                MessageDigest digest = sha256();
                boolean found;
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
                    found = pieces.read(sha256, out);
                }
                if (found && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                    throw new IOException("the database holds another content under " + sha256);
                }
                if (found) {
                    move(incoming, sha256);
                }
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(Path incoming, String sha256) throws IOException {
        Files.move(
                incoming, folder.resolve(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Brings into the database what lies in the data folder alone, as an earlier version kept it.
    @EventListener(ApplicationReadyEvent.class)
    void shareWhatOnlyWeHave() throws IOException {
        List<String> here;
        try (Stream<Path> files = Files.list(folder)) {
            here = files.map(file -> file.getFileName().toString())
                    .filter(FileStore::isDigest)
                    .toList();
        }
        for (String sha256 : pieces.missing(here)) {
            Path copy = folder.resolve(sha256);
            pieces.keep(new StoredFile(sha256, Files.size(copy)), copy);
        }
    }

    private static boolean isDigest(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
