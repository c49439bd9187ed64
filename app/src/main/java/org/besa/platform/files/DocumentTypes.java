package org.besa.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Tells what kind of document a file is, by its content; said by the module that reads documents.
public interface DocumentTypes {

    /// The type; empty when it is no document that everybody can open, or a damaged or protected one.
    Optional<FileType> find(Path file) throws IOException;
}
