package org.besa.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.besa.platform.files.FileStore.StoredFile;
import org.springframework.stereotype.Component;

/// Keeps files that people give for a record, when their content is of a type that the record takes.
@Component
public class TypedFiles {

    private final DocumentTypes documents;
    private final FileStore files;

    TypedFiles(DocumentTypes documents, FileStore files) {
        this.documents = documents;
        this.files = files;
    }

    /// A kept file.
    ///
    /// @param sha256 digest of the content, under which the file store keeps it
    /// @param name under which it is saved, with the ending of its type
    /// @param size in bytes
    public record TypedFile(String sha256, String name, FileType type, long size) {}

    /// Keeps an upload; empty when its content is none of these types.
    ///
    /// @param nameless what it is called when its name says nothing
    public Optional<TypedFile> keep(Upload upload, Set<FileType> types, String nameless) throws IOException {
        Path incoming = Files.createTempFile("upload-", "");
        try {
            try (InputStream content = upload.open()) {
                Files.copy(content, incoming, StandardCopyOption.REPLACE_EXISTING);
            }
            Optional<FileType> type = find(incoming).filter(types::contains);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(incoming)) {
                StoredFile stored = files.store(in);
                String name = type.get().named(upload.name(), nameless);
                return Optional.of(new TypedFile(stored.sha256(), name, type.get(), stored.size()));
            }
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private Optional<FileType> find(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(FileType.LONGEST_SIGNATURE);
        }
        Optional<FileType> picture = FileType.picture(start);
        return picture.isPresent() ? picture : documents.find(file);
    }
}
