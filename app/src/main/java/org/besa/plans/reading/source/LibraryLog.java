package org.besa.plans.reading.source;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Keeps the libraries of the formats from writing about every oddity of a document, on standard output when nothing
/// else is set up: what matters about a document is told by its [SourceDocument] or by why it is refused.
public final class LibraryLog {

    private static final List<String> LIBRARIES = List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi");

    private LibraryLog() {}

    /// Silences them for the rest of the process.
    public static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            LIBRARIES.forEach(library -> loggers.getLogger(library).setLevel(Level.OFF));
        }
    }
}
