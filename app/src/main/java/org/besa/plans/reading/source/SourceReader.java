package org.besa.plans.reading.source;

import java.io.IOException;
import java.nio.file.Path;

/// Reads one or several formats into lines and tables.
@FunctionalInterface
public interface SourceReader {

    /// Reads the whole file or refuses it; never a part of it.
    ///
    /// @param file a file whose content is known to be of a format this reader takes
    /// @throws UnreadableDocument when the content is damaged, encrypted or beyond the limits
    /// @throws IOException when the disk fails
    SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException;
}
