package org.besa.plans.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.besa.plans.reading.run.PlanInFile;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;

/// Reads what a file holds into a plan; the plan reader in the application, something quicker or slower in tests.
@FunctionalInterface
interface DocumentReader {

    /// Reads a whole file.
    ///
    /// @throws UnreadableDocument when it cannot be read at all
    PlanInFile read(Path file, ReadAs as, ReadingOptions options, ReadingProgress progress)
            throws UnreadableDocument, IOException;
}
